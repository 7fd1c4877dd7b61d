import type { Amendment, Collision } from '@svod/consolidation';
import { type Language, fill } from '../messages/messages.ts';
import { redlineMessages } from './messages.ts';

/**
 * Text of the comment beside a change that the next version makes: the reasons of those who asked, who else asks for it, and that it stands in
 * part or by a joint wording. `joint` is the collision whose joint text it is. '' where there is nothing to say.
 */
export function versionComment(amendments: readonly Amendment[], joint: Collision | null, language: Language): string {
  const messages = redlineMessages(language);
  const lines: string[] = [];
  const bodies = [...new Set(amendments.flatMap((one) => one.bodies))];
  const [first] = amendments;
  const decision = joint?.decision ?? first?.decision;
  if (joint) lines.push(fill(messages.jointText, { bodies: bodies.join(', ') }));
  else if (first?.decision?.kind === 'accepted-in-part') lines.push(messages.inPart);
  if ((joint || first?.decision?.kind === 'accepted-in-part') && decision && decision.reason.trim() !== '')
    lines.push(decision.reason.trim());
  const reasons = new Set(
    amendments
      .flatMap(({ sponsors }) => sponsors.filter(({ reason }) => reason.trim() !== ''))
      .map(({ body, reason }) => (bodies.length > 1 ? fill(messages.reasonOf, { body, reason: reason.trim() }) : reason.trim())),
  );
  lines.push(...reasons);
  if (!joint && bodies.length > 1) lines.push(fill(messages.alsoAskedBy, { bodies: bodies.slice(1).join(', ') }));
  return lines.join('\n');
}

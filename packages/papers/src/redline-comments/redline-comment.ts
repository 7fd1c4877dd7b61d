import type { Amendment, Collision } from '@svod/consolidation';
import { type Language, fill } from '../messages/messages.ts';
import { redlineMessages } from './messages.ts';

/**
 * Text of the comment that stands beside an amendment in the redline: the reasons given, who else asks for it, which variant it is
 * where wordings compete, and that it was made without tracking. '' where there is nothing to say. Paragraphs are split by `\n`.
 */
export function redlineComment(
  amendment: Amendment,
  collisions: readonly Collision[],
  bodiesOf: (id: string) => readonly string[],
  language: Language,
): string {
  const messages = redlineMessages(language);
  const lines: string[] = [];
  const reasons = amendment.sponsors.filter((sponsor) => sponsor.reason.trim() !== '');
  const several = amendment.bodies.length > 1;
  for (const { body, reason } of reasons) lines.push(several ? fill(messages.reasonOf, { body, reason: reason.trim() }) : reason.trim());
  if (several) lines.push(fill(messages.alsoAskedBy, { bodies: amendment.bodies.slice(1).join(', ') }));
  for (const collision of collisions) {
    if (!collision.needsDecision) continue;
    const n = collision.amendments.indexOf(amendment.id) + 1;
    const all = collision.amendments.length;
    if (collision.kind === 'rival' || collision.kind === 'order') lines.push(fill(messages.variant, { n, all }));
    else {
      const others = collision.amendments.filter((id) => id !== amendment.id).flatMap(bodiesOf);
      const bodies = [...new Set(others)].filter((body) => !amendment.bodies.includes(body));
      if (bodies.length > 0) lines.push(fill(messages.clash, { bodies: bodies.join(', ') }));
    }
  }
  if (!amendment.tracked && amendment.sponsors.every((sponsor) => !sponsor.tracked)) lines.push(messages.untracked);
  return lines.join('\n');
}

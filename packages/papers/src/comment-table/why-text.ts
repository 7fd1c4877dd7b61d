import type { Collision } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';

/** Why a collision is one, in a line; null for a code that there is no text of. */
export function whyText({ why, values = {} }: Pick<Collision, 'why' | 'values'>, messages: Messages): string | null {
  const text = Object.hasOwn(messages.whys, why) ? messages.whys[why] : undefined;
  return text === undefined ? null : fill(text, values);
}

import { type Speak, hasText } from '../../messages/speak.ts';
import type { PlainKey } from '../../messages/catalogue.ts';

/** What an act of the log is called; its own name where it has none yet, so that nothing is hidden. */
export function actText(speak: Speak, act: string): string {
  const key = `log.act_${act.replaceAll('.', '_')}`;
  return hasText(key) ? speak(key as PlainKey) : act;
}

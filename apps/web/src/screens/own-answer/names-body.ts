import type { Asked, Measure } from '@svod/contract';
import { matches } from '../../parts/pick/matches.ts';

/** Whether a measure's executors name the body, by one of its names or short names, as whole words. */
export function namesBody({ fields }: Measure, { names, shortNames }: Pick<Asked, 'names' | 'shortNames'>): boolean {
  const executors = fields['resp']?.text ?? '';
  return [...Object.values(names), ...Object.values(shortNames)].some((name) => name !== undefined && isNamed(executors, name));
}

function isNamed(text: string, name: string): boolean {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return matches(text, name.split(/\s+/u)[0] ?? '') && new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

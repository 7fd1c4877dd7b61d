import type { Line } from '@svod/contract';

/** What stands now where a collision stood that an answer made another one of: the one that most of its amendments meet in. Null: there is none. */
export function heirOf(amendments: readonly string[], lines: readonly Line[]): Line | null {
  const members = new Set(amendments);
  let best: { readonly line: Line; readonly shared: number } | null = null;
  for (const line of lines) {
    if (line.collision?.needsDecision !== true) continue;
    const shared = line.meets.filter((id) => members.has(id)).length;
    if (shared > 0 && (best === null || shared > best.shared)) best = { line, shared };
  }
  return best?.line ?? null;
}

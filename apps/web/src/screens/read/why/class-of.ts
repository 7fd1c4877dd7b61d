import type { Why } from './use-why.ts';

/** How a provision of the text looks: gone to, changed. */
export const classOf = (provision: string, goTo: string | null, why: Why | null): string | undefined =>
  [provision === goTo ? 'text-at' : '', (why?.sentencesOf(provision).length ?? 0) > 0 ? 'has-why' : ''].filter(Boolean).join(' ') ||
  undefined;

import { ENGLISH } from './english.ts';
import type { Formula } from './formula.ts';
import { KYRGYZ } from './kyrgyz.ts';
import { RUSSIAN } from './russian.ts';

/** The customary formulas of legal drafting in Russian, Kyrgyz and English; the first that fits the whole of an instruction is it. */
export const FORMULAS: readonly Formula[] = [...RUSSIAN, ...KYRGYZ, ...ENGLISH];

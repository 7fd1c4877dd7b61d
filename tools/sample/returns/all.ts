import { gknb } from './gknb.ts';
import { gsfr } from './gsfr.ts';
import { gts } from './gts.ts';
import { mchs } from './mchs.ts';
import { mid } from './mid.ts';
import { mskh } from './mskh.ts';
import { myu } from './myu.ts';
import { mz } from './mz.ts';
import type { ReturnScript } from './script.ts';

/** The eight returns, by the dates of their letters. */
export const RETURNS: readonly ReturnScript[] = [gsfr, mid, mz, gts, gknb, mskh, myu, mchs];

import type { Detector } from '@svod/consolidation';
import type { BodyIndex } from '../bodies/body-index.ts';
import { proposalsOf } from '../proposals/proposals-of.ts';
import { beforePrerequisite } from './before-prerequisite.ts';
import { deletedAndExtended } from './deleted-and-extended.ts';
import { leftBare } from './left-bare.ts';
import type { Finder } from './meaning-context.ts';
import { proposedTwice } from './proposed-twice.ts';
import { twoDeadlines } from './two-deadlines.ts';
import { twoLeads } from './two-leads.ts';

const FINDERS: readonly Finder[] = [twoLeads, twoDeadlines, beforePrerequisite, deletedAndExtended, proposedTwice, leftBare];

/** What is known of plans, given to the engine: finds amendments to measures that can't stand together though their words do not meet. */
export const planDetector =
  (bodies: BodyIndex): Detector =>
  (round) => {
    if (round.outline.records.length === 0) return [];
    const tables = new Map(round.outline.tables.map((table) => [`${table.flow}/${table.block}`, table]));
    const context = { ...round, ...proposalsOf(round, bodies), bodies, tables };
    return FINDERS.flatMap((find) => find(context));
  };

import type { Document, Flow, FlowKey, RevisionIndex } from '../document/document.ts';
import { foldText } from '../text/fold.ts';
import { originalLines } from '../flow/original-lines.ts';
import { changesOfOps } from './changes-of-ops.ts';
import { type RawRemark, pinnedFlows, placeComments } from './comments.ts';
import type { Comparison } from './comparison.ts';
import { type BaseIndex, type Findings, lettersOf, noFindings } from './context.ts';
import { controlsKnown } from './controls.ts';
import { flowOps } from './flow-ops.ts';
import { groundIn, openGround } from './ground.ts';
import { takeInsertedNotes } from './inserted-notes.ts';
import { joinRows } from './join-rows.ts';
import { settleLooks } from './look-differences.ts';
import { inBaseTerms } from './look-votes.ts';
import { joinMoves } from './moves.ts';
import { type TablePair, compareProperties, heldMarkers } from './property-changes.ts';
import { renumberedLists } from './renumbered-lists.ts';
import { type RestyledStyle, restyledStyles, withoutStyled } from './restyled.ts';
import type { RawChange, RawFormat, Trace, EditWithin } from './raw-change.ts';
import { joinSameLooks } from './same-looks.ts';
import { compareTables } from './table-rows.ts';
import { newLinks } from './new-links.ts';
import { keepFlow } from './unchanged.ts';

/** What one return asks of the base it was compared with. */
export interface ReturnFindings {
  readonly changes: readonly RawChange[];
  readonly remarks: readonly RawRemark[];
  /** Flows of notes and text boxes that inserted words bring with them. */
  readonly notes: ReadonlyMap<FlowKey, Flow>;
  /** Edits counted in others' changes. Absent where there are none. */
  readonly within?: readonly EditWithin[];
  /** Markers that change nothing. */
  readonly idle: ReadonlySet<RevisionIndex>;
  /** Headers and footers that one side has and the other has not: keys of the return's, then of the base's. */
  readonly added: readonly FlowKey[];
  readonly missing: readonly FlowKey[];
  /** Styles of the base that do something else in the return. */
  readonly restyled: readonly RestyledStyle[];
  /** Where links lead that new words bring with them: they are not carried. */
  readonly newLinks: readonly string[];
  /** Share of the smaller text's characters that stand in both, 0 to 1. */
  readonly kept: number;
}

/** Compares a return, in both its views, with a base that holds no tracked changes. By text alone. */
export function compareReturn(base: BaseIndex, made: Document): ReturnFindings {
  const { c, flowOf, added, missing, tables } = compareStories(base, made, made.comments.length > 0, pinnedFlows(made.comments));
  const { findings } = c;
  compareProperties(c, tables, heldMarkers(findings.changes));
  const moved = joinMoves(c, joinRows(c, findings.changes)).map((change) => inBaseTerms(change, findings.looks));
  const restyled = restyledStyles(base.document, made);
  const settled = settleLooks(withoutStyled(moved, restyled, base), findings.looks, base, restyled);
  const changes = joinSameLooks([...settled, ...renumberedLists(base, made, settled)]);
  const remarks = placeComments(c, flowOf);
  made.revisions.forEach((revision, index) => {
    if (revision.empty) findings.idle.add(index);
  });
  const notes = takeInsertedNotes(changes, made);
  return {
    changes,
    remarks,
    notes,
    restyled: [...restyled.values()],
    newLinks: newLinks(base.document, made, changes),
    ...(findings.within.length > 0 && { within: findings.within }),
    idle: findings.idle,
    added,
    missing,
    kept: share(findings.matched, base.letters, made),
  };
}

/** What became of each stretch of another version's text in `base`: by flow, with the flows and rows that answer to each other. */
export function traceVersion(
  base: BaseIndex,
  version: Document,
): { traces: ReadonlyMap<FlowKey, readonly Trace[]>; flowOf: ReadonlyMap<FlowKey, FlowKey>; rows: Findings['rows'] } {
  const { c, flowOf } = compareStories(base, version, true, null);
  return { traces: c.findings.traces, flowOf, rows: c.findings.rows };
}

interface Compared {
  readonly c: Comparison;
  /** Flows of the return and those of the base they were compared with. */
  readonly flowOf: ReadonlyMap<FlowKey, FlowKey>;
  readonly added: readonly FlowKey[];
  readonly missing: readonly FlowKey[];
  readonly tables: readonly TablePair[];
}

function compareStories(base: BaseIndex, made: Document, tracing: boolean, traced: Findings['traced']): Compared {
  const findings = noFindings(tracing, traced);
  const flowOf = new Map<FlowKey, FlowKey>();
  const tables: TablePair[] = [];
  const stories = new Map(made.flows.map((flow) => [flow.key, flow]));
  const open = openGround(base.document, made);
  const c: Comparison = {
    base,
    made,
    stories,
    findings,
    absorb: null,
    ground: open,
    controls: controlsKnown(base.document, made),
    compareTables(inner, mine, theirs) {
      tables.push({ base: mine, made: theirs });
      compareTables({ ...inner, ground: groundIn(open, mine.table, theirs.table) }, mine, theirs);
    },
    compareFlows(inner, key, flow) {
      const target = base.flow(key);
      if (!target) return;
      flowOf.set(flow.key, key);
      if (keepFlow(inner, target, flow)) return;
      const known = findings.changes.length;
      const ops = flowOps(inner, target, flow.key, flow.blocks);
      const formats = findings.changes
        .slice(known)
        .filter((change): change is RawFormat => change.kind === 'format' && change.flow === key);
      changesOfOps(inner, target, flow, ops, formats);
    },
  };
  const main = stories.get('main');
  if (main) c.compareFlows(c, 'main', main);
  const { pairs, added, missing } = pairStories(base.document, made);
  for (const [key, flow] of pairs) c.compareFlows(c, key, flow);
  // Notes and text boxes that stand at one place answer to each other; they may hold further ones.
  const seen = new Set<FlowKey>();
  for (let k = 0; k < findings.pairs.length; k++) {
    const pair = findings.pairs[k];
    const flow = pair && stories.get(pair.made);
    if (!pair || !flow || seen.has(pair.made)) continue;
    seen.add(pair.made);
    c.compareFlows({ ...c, absorb: pair.absorb }, pair.base, flow);
  }
  return { c, flowOf, added, missing, tables };
}

function share(matched: number, letters: number, made: Document): number {
  const least = Math.min(letters, lettersOf(made));
  return least === 0 ? 1 : Math.min(1, matched / least);
}

/** Pairs headers and footers by their place, then what is left by their text. */
function pairStories(base: Document, made: Document): { pairs: (readonly [FlowKey, Flow])[]; added: FlowKey[]; missing: FlowKey[] } {
  const running = (document: Document): Flow[] => document.flows.filter((flow) => /^(?:header|footer)\//u.test(flow.key));
  const left = new Map(running(base).map((flow) => [flow.key, flow]));
  const pairs: (readonly [FlowKey, Flow])[] = [];
  const rest: Flow[] = [];
  for (const flow of running(made)) {
    if (left.delete(flow.key)) pairs.push([flow.key, flow]);
    else rest.push(flow);
  }
  const added: FlowKey[] = [];
  for (const flow of rest) {
    const twin = [...left.values()].find((one) => one.key[0] === flow.key[0] && textKey(one) === textKey(flow));
    if (twin && left.delete(twin.key)) pairs.push([twin.key, flow]);
    else if (textKey(flow) !== '') added.push(flow.key);
  }
  return { pairs, added, missing: [...left.values()].filter((flow) => textKey(flow) !== '').map((flow) => flow.key) };
}

const textKey = (flow: Flow): string =>
  foldText(
    originalLines(flow.blocks)
      .map((line) => line.key)
      .join('\n')
      .trim(),
  );

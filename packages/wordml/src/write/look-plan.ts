import { type Stretch, stretchAt } from './coverage.ts';
import type { BookedEdit } from './edit-book.ts';
import { type LaidFlow, blockAt } from './flow-layout.ts';
import type { LookAsk, Planning } from './flow-plan.ts';
import type { Stamp } from './stamp.ts';

/**
 * What the looks of a flow's paragraphs become. A paragraph takes one tracked change (17.13.5.29), so what several edits ask of it is
 * written as the first one's; of two that ask for one thing the first is heard. Whatever is not written as it was asked for is reported:
 * `paragraph-format-joined`, `paragraph-format-kept`, and for properties that are not carried `paragraph-properties-not-carried` and
 * `property-not-carried`.
 */
export function looksOf(
  flow: LaidFlow,
  edits: readonly BookedEdit[],
  deletions: readonly Stretch<Stamp>[],
  planning: Planning,
): ReadonlyMap<number, LookAsk> {
  const looks = new Map<number, LookAsk>();
  for (const { edit, stamp } of edits) {
    const { change, id } = edit;
    const report = (code: string, values: Readonly<Record<string, string>> = {}): void =>
      planning.report({ code, values: { ...values, edit: id }, where: flow.key });
    if (change.kind === 'property')
      report('property-not-carried', { what: [...new Set(change.differences.map(({ of }) => of))].join(', ') });
    if (change.kind !== 'paragraph-format') continue;
    if (change.others.length > 0) report('paragraph-properties-not-carried', { names: change.others.join(', ') });
    if (Object.keys(change.set).length === 0) continue;
    const block = blockAt(flow, change.start);
    // A last paragraph stands for what is left when its mark was to go: that has the look of the base.
    if (block === flow.blocks.length - 1 && stretchAt(deletions, flow.length - 1) !== null) {
      report('paragraph-format-kept');
      continue;
    }
    const first = looks.get(block);
    if (first === undefined) looks.set(block, { set: change.set, stamp, id });
    else {
      const taken = Object.keys(change.set).some((name) => name in first.set);
      report(taken ? 'paragraph-format-kept' : 'paragraph-format-joined');
      looks.set(block, { ...first, set: { ...change.set, ...first.set } });
    }
  }
  return looks;
}

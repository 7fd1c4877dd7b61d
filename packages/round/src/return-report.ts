import type { Amendment, Problem, Remark, ReturnReport, Sponsor } from '@svod/consolidation';
import { blocksText } from '@svod/consolidation';
import { countedWithin } from './counted-within.ts';
import { lookAlikesIn } from './look-alike-problems.ts';
import type { PlacedReturn } from './round-input.ts';
import { styleProblems } from './style-problems.ts';

/** Codes of problems that tell of something in a file that was not read. */
const NOT_READ = new Set([
  ...['revision-not-read', 'revision-without-effect', 'note-without-reference', 'content-outside-paragraph', 'altchunk', 'subdocument'],
  ...['missing-body', 'broken-xml'],
]);

/** What a person is told of one return. `notCarried` are the problems the writer met with its amendments. */
export function returnReport(
  one: PlacedReturn,
  amendments: readonly Amendment[],
  remarks: readonly Remark[],
  notCarried: readonly Problem[],
  others: readonly PlacedReturn[],
): ReturnReport {
  const { id } = one.sender;
  const mine = amendments.flatMap((amendment) =>
    amendment.sponsors.filter((sponsor) => sponsor.return === id).map((sponsor) => ({ amendment, sponsor })),
  );
  // What follows by itself, typography and the like, nobody decides on: counting it as proposed would raise false alarms.
  const asked = mine.filter(({ amendment }) => amendment.folded === null);
  const own = remarks.filter((remark) => remark.return === id);
  const letters = lookAlikesIn(mine.map(({ amendment }) => amendment));
  const within = countedWithin(one, one.formatted ?? [], amendments);
  const around = [...droppedOf(one, amendments, others), ...passedOnOf(mine, own, others)];
  const problems = [...problemsOf(one), ...letters, ...within, ...around, ...notCarried];
  const unrelated = one.madeOn === 'none';
  return {
    id,
    file: one.input.file,
    body: one.sender.body,
    date: one.sender.date,
    letter: one.input.letter,
    madeOn: one.madeOn,
    counts: {
      tracked: asked.filter(({ sponsor }) => sponsor.tracked).length,
      untracked: asked.filter(({ sponsor }) => !sponsor.tracked && !sponsor.source).length,
      folded: mine.length - asked.length,
      remarks: own.length,
      notPlaced: unrelated
        ? one.document.revisions.length + one.document.comments.length
        : mine.filter(({ amendment }) => amendment.state === 'homeless').length + own.filter((remark) => remark.place === null).length,
      notRead: problems
        .filter((problem) => NOT_READ.has(problem.code))
        .reduce((sum, problem) => sum + Number(problem.values['count'] ?? 1), 0),
      notCarried: notCarried.length,
      ...(one.answers && { answered: asked.filter(({ sponsor }) => sponsor.source).length }),
    },
    problems,
    ...(one.answers && { answers: one.answers.report }),
  };
}

/** Changes of the desk's that the base held and that a file made from it neither holds any more nor asks for: rejected there. */
function droppedOf(one: PlacedReturn, amendments: readonly Amendment[], others: readonly PlacedReturn[]): readonly Problem[] {
  const desk = others.find((other) => other.input.ofDesk === true)?.sender.id;
  const missing = (one.input.ownMissing ?? []).filter((words) => words !== '');
  if (missing.length === 0) return [];
  const dropped = amendments.filter(
    ({ sponsors, old, new: put }) =>
      sponsors.some((sponsor) => sponsor.return === desk) &&
      !sponsors.some((sponsor) => sponsor.return === one.sender.id) &&
      missing.some((words) => put.includes(words) || old.includes(words)),
  );
  return dropped.map(({ id, place, old, new: put }) => ({
    code: 'own-change-rejected',
    values: { amendment: id, place: place.measure || place.section || place.label, text: put === '' ? old : put },
    where: place.flow,
  }));
}

/** What stands already in an earlier return, by that return. */
function passedOnOf(
  mine: readonly { readonly sponsor: Sponsor }[],
  own: readonly Remark[],
  others: readonly PlacedReturn[],
): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { passedOn } of [...mine.map(({ sponsor }) => sponsor), ...own])
    if (passedOn !== undefined) counts.set(passedOn, (counts.get(passedOn) ?? 0) + 1);
  return others
    .filter((other) => counts.has(other.sender.id))
    .map(({ sender, input }) => ({
      code: 'passed-on',
      values: { count: counts.get(sender.id) ?? 0, body: sender.body, file: input.file },
      where: '',
    }));
}

function problemsOf(one: PlacedReturn): readonly Problem[] {
  const found: Problem[] = [...one.document.problems, ...(one.answers?.problems ?? [])];
  const add = (code: string, values: Problem['values'], where = ''): void => {
    found.push({ code, values, where });
  };
  if (one.madeOn === 'none') {
    add('not-a-version', { kept: Math.round(one.findings.kept * 100) });
    return found;
  }
  const idle = [...one.findings.idle].filter((revision) => one.document.revisions[revision]?.empty === false);
  if (idle.length > 0) add('revision-without-effect', { count: idle.length });
  for (const { code, values } of styleProblems(one.findings.restyled)) add(code, values);
  for (const target of one.findings.newLinks) add('link-not-carried', { target });
  for (const key of one.findings.added) add('header-added', { text: textOfFlow(one, key) }, key);
  for (const key of one.findings.missing) add('header-missing', {}, key);
  return found;
}

function textOfFlow({ document }: PlacedReturn, key: string): string {
  const flow = document.flows.find((one) => one.key === key);
  return blocksText(flow?.blocks ?? []).slice(0, 120);
}

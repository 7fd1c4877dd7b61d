import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Amendment, Collision, Consolidation, Remark, ReturnReport, Sponsor } from '@svod/consolidation';

/** Folder of the sample round. */
export const SAMPLE = path.resolve(import.meta.dirname, '../../../samples/consultation-2012');

type Row = Readonly<Record<string, string>>;

export interface TrueEdit {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly place: { readonly section: string; readonly measure: string; readonly field: string; readonly what: string } | null;
  /** A provision, several paragraphs, a row by fields, or null where nothing stands. */
  readonly before: string | readonly string[] | Row | null;
  readonly after: string | readonly string[] | Row | null;
  readonly old: string;
  readonly new: string;
  readonly offset: number | null;
  readonly tracked: boolean;
  readonly author: string;
  readonly date: string;
  readonly reason: string;
  readonly replies?: readonly { readonly author: string; readonly text: string }[];
  readonly parent?: string;
  readonly folded?: boolean;
}

export interface TrueReturn {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly date: string;
  readonly letter: string;
  readonly counts: { readonly tracked: number; readonly untracked: number; readonly remarks: number };
  readonly noise?: { readonly paragraphs: readonly string[] };
  readonly edits: readonly TrueEdit[];
  /** The text with its recorded changes undone, and taken. */
  readonly original: readonly Hunk[];
  readonly final: readonly Hunk[];
}

/** Lines of the base's text that others stand for: `at` from 1. */
export interface Hunk {
  readonly at: number;
  readonly remove: number;
  readonly lines: readonly string[];
}

export interface TrueCollision {
  readonly name: string;
  readonly kind: string;
  readonly needsDecision: boolean;
  readonly edits: readonly string[];
  readonly bodies: readonly string[];
  readonly alsoOk: readonly string[];
}

export interface Truth {
  readonly base: { readonly measures: number; readonly fields: readonly string[] };
  readonly returns: readonly TrueReturn[];
  readonly collisions: readonly TrueCollision[];
  readonly apart: readonly (readonly [string, string])[];
}

export const readTruth = (): Truth => JSON.parse(readFileSync(path.join(SAMPLE, 'truth.json'), 'utf8')) as Truth;

/** What an edit of the truth was found as. */
interface Found {
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
}

/** Every way in which a consolidation differs from what was done to the sample's files; empty when there is none. */
export function sampleFaults(c: Consolidation, truth: Truth): readonly string[] {
  const round = new SampleRound(c, truth);
  return [...round.returnFaults(), ...round.editFaults(), ...round.inventedFaults(), ...round.collisionFaults()];
}

class SampleRound {
  private readonly c: Consolidation;
  private readonly truth: Truth;
  private readonly found = new Map<string, Found>();

  constructor(c: Consolidation, truth: Truth) {
    this.c = c;
    this.truth = truth;
    for (const one of truth.returns) for (const edit of one.edits) this.found.set(edit.id, this.find(edit, this.report(one)));
  }

  private report(one: TrueReturn): ReturnReport | undefined {
    return this.c.returns.find((report) => report.file === path.basename(one.file));
  }

  private find(edit: TrueEdit, report: ReturnReport | undefined): Found {
    if (edit.kind === 'remark') {
      const remarks = this.c.remarks.filter(
        (remark) => remark.return === report?.id && remark.text === edit.reason && remark.quote === edit.old,
      );
      return { amendments: [], remarks };
    }
    const { fields } = this.truth.base;
    const [before, after] = [textOf(edit.before, fields), textOf(edit.after, fields)];
    const inside = edit.before === null && edit.after === null;
    const amendments = this.c.amendments.filter((one) => {
      if (!one.sponsors.some((sponsor) => sponsor.return === report?.id && sponsor.tracked === edit.tracked)) return false;
      if (kindClass(one.kind) !== kindClass(edit.kind)) return false;
      if (inside) return one.parent !== null && one.old === edit.old && one.new === edit.new;
      if (edit.kind === 'format') return plain(one.before) === before && one.old === edit.old;
      return plain(one.before) === before && plain(one.after) === after;
    });
    return { amendments, remarks: [] };
  }

  returnFaults(): string[] {
    const faults = [];
    if (this.c.base.measures !== this.truth.base.measures) faults.push(`base: ${this.c.base.measures} measures`);
    for (const one of this.truth.returns) {
      const report = this.report(one);
      if (!report) faults.push(`${one.id}: no report`);
      else {
        const told = [
          report.body,
          report.date,
          report.letter,
          report.madeOn,
          report.counts.remarks,
          report.counts.notPlaced,
          report.counts.notRead,
          report.counts.notCarried,
        ];
        const should = [one.body, one.date, one.letter, 'base', one.counts.remarks, 0, 0, 0];
        if (told.join('|') !== should.join('|')) faults.push(`${one.id}: report ${told.join('|')} instead of ${should.join('|')}`);
        const mine = this.c.amendments.flatMap((each) =>
          each.sponsors.filter((sponsor) => sponsor.return === report.id).map(({ tracked }) => ({ tracked, folded: each.folded !== null })),
        );
        const tracked = mine.filter((each) => each.tracked).length;
        if (tracked !== one.counts.tracked) faults.push(`${one.id}: ${tracked} tracked instead of ${one.counts.tracked}`);
        const asked = mine.filter(({ folded }) => !folded);
        const says = [report.counts.tracked, report.counts.untracked, report.counts.folded].join('|');
        const is = [
          asked.filter((each) => each.tracked).length,
          asked.filter((each) => !each.tracked).length,
          mine.length - asked.length,
        ].join('|');
        if (says !== is) faults.push(`${one.id}: counts ${says} instead of ${is}`);
      }
    }
    return faults;
  }

  editFaults(): string[] {
    return this.truth.returns.flatMap((one) =>
      one.edits.flatMap((edit) => this.faultsOf(edit, one).map((fault) => `${edit.id} ${edit.kind}: ${fault}`)),
    );
  }

  private faultsOf(edit: TrueEdit, one: TrueReturn): string[] {
    const { amendments, remarks } = this.found.get(edit.id) ?? { amendments: [], remarks: [] };
    if (amendments.length + remarks.length !== 1) return [`found ${amendments.length + remarks.length} times`];
    const [remark] = remarks;
    if (remark) return remarkFaults(remark, edit);
    const [amendment] = amendments;
    const sponsor = amendment?.sponsors.find((entry) => entry.return === this.report(one)?.id);
    return amendment && sponsor
      ? [...placeFaults(amendment, edit), ...sponsorFaults(sponsor, edit, one), ...this.stateFaults(amendment, edit)]
      : ['no sponsor'];
  }

  private stateFaults(amendment: Amendment, edit: TrueEdit): string[] {
    const faults = [];
    const folded = edit.folded === true ? 'renumbering' : null;
    if (amendment.folded !== folded) faults.push(`folded ${amendment.folded}`);
    if (amendment.state !== (folded === null ? 'open' : 'folded')) faults.push(`state ${amendment.state}`);
    const parent = edit.parent === undefined ? null : (this.found.get(edit.parent)?.amendments[0]?.id ?? '?');
    if (amendment.parent !== parent) faults.push(`follows from ${amendment.parent}, not ${parent}`);
    return faults;
  }

  /** What no edit of the truth is. Silent typography is the noise of one return; equal headers stand in a file once for each section. */
  inventedFaults(): string[] {
    const known = new Set<string>();
    for (const one of this.truth.returns) {
      const id = this.report(one)?.id ?? '';
      for (const edit of one.edits) {
        const { amendments = [], remarks = [] } = this.found.get(edit.id) ?? {};
        for (const hit of [...amendments, ...remarks]) known.add(`${id} ${hit.id}`);
      }
    }
    const noisy = new Set(this.truth.returns.filter((one) => one.noise).map((one) => this.report(one)?.id ?? ''));
    const faults: string[] = [];
    for (const one of this.c.amendments)
      for (const sponsor of one.sponsors) {
        if (one.folded === 'layout' || (one.folded === 'typography' && noisy.has(sponsor.return))) continue;
        if (!known.has(`${sponsor.return} ${one.id}`))
          faults.push(
            `invented: ${sponsor.body} ${one.kind} ${JSON.stringify([one.place.section, one.place.measure, one.before, one.after, one.old, one.new, one.folded])}`,
          );
      }
    for (const remark of this.c.remarks)
      if (!known.has(`${remark.return} ${remark.id}`)) faults.push(`invented: remark of ${remark.body}: ${remark.text} «${remark.quote}»`);
    return faults;
  }

  collisionFaults(): string[] {
    const faults: string[] = [];
    const known = new Set<string>();
    const idOf = (edit: string): string => this.found.get(edit)?.amendments[0]?.id ?? `${edit}?`;
    for (const wanted of this.truth.collisions) {
      const ids = [...new Set(wanted.edits.map(idOf))].sort().join();
      const hits = this.c.collisions.filter(
        (one) => [...one.amendments].sort().join() === ids && [wanted.kind, ...wanted.alsoOk].includes(one.kind),
      );
      if (hits.length !== 1) faults.push(`${wanted.name} ${wanted.kind}: found ${hits.length} times`);
      for (const hit of hits) {
        known.add(hit.id);
        if (hit.needsDecision !== wanted.needsDecision) faults.push(`${wanted.name}: needs decision ${hit.needsDecision}`);
        if ([...hit.bodies].sort().join() !== [...wanted.bodies].sort().join()) faults.push(`${wanted.name}: bodies ${hit.bodies.join()}`);
      }
    }
    const depending = new Set(
      this.truth.returns.flatMap((one) =>
        one.edits
          .filter((edit) => edit.parent !== undefined && edit.folded !== true)
          .map((edit) => [idOf(edit.parent ?? ''), idOf(edit.id)].sort().join()),
      ),
    );
    for (const one of this.c.collisions) {
      if (one.kind === 'dependent' && depending.delete([...one.amendments].sort().join())) known.add(one.id);
      if (!known.has(one.id)) faults.push(`invented: ${one.kind} ${one.why} ${one.bodies.join()} ${describe(one, this.c)}`);
    }
    for (const pair of depending) faults.push(`dependent: ${pair} not found`);
    for (const pair of this.truth.apart) {
      const [a, b] = pair.map(idOf);
      if (this.c.collisions.some((one) => one.amendments.includes(a ?? '') && one.amendments.includes(b ?? '')))
        faults.push(`${pair.join()} collide`);
    }
    return faults;
  }
}

/** What of a text is taken out and put in may be told with more or fewer of the words that stay. */
const kindClass = (kind: string): string => (kind.startsWith('text-') ? 'text' : kind);

const describe = (one: Collision, c: Consolidation): string =>
  one.amendments
    .map((id) => c.amendments.find((amendment) => amendment.id === id))
    .map((found) => JSON.stringify([found?.old, found?.new]))
    .join(' × ');

function remarkFaults(remark: Remark, edit: TrueEdit): string[] {
  const faults = [];
  if (remark.body !== edit.body || remark.author !== edit.author || remark.date !== edit.date)
    faults.push(`${remark.body}, ${remark.author}, ${remark.date}`);
  const replies = (list: readonly { readonly author: string; readonly text: string }[]): string =>
    list.map(({ author, text }) => `${author}: ${text}`).join('\n');
  if (replies(remark.replies) !== replies(edit.replies ?? [])) faults.push(`replies ${replies(remark.replies)}`);
  if (!remark.place) faults.push('has no place');
  else {
    const { section, measure, field, range } = remark.place;
    if (edit.place && (!isSection(section, edit.place) || measure !== edit.place.measure || field !== edit.place.field))
      faults.push(`at ${section}/${measure}/${field}`);
    if (range.start !== edit.offset) faults.push(`at offset ${range.start}, not ${edit.offset}`);
  }
  return faults;
}

function placeFaults({ place, kind }: Amendment, edit: TrueEdit): string[] {
  const faults = [];
  if (edit.place && edit.place.what !== 'header' && edit.place.what !== 'footnote') {
    if (!isSection(place.section, edit.place)) faults.push(`section ${place.section}, not ${edit.place.section}`);
    if (place.measure !== edit.place.measure) faults.push(`measure ${place.measure}, not ${edit.place.measure}`);
    if (!kind.startsWith('row-') && place.field !== edit.place.field) faults.push(`field ${place.field}, not ${edit.place.field}`);
  }
  return faults;
}

/** In the plan's table a section is the nearest heading row across it, whose number a measure's begins with. */
function isSection(section: string, place: NonNullable<TrueEdit['place']>): boolean {
  if (place.measure === '') return section === place.section;
  return section.startsWith(`Раздел ${place.measure.split('.')[0]}.`);
}

function sponsorFaults(sponsor: Sponsor, edit: TrueEdit, one: TrueReturn): string[] {
  const faults = [];
  if (sponsor.body !== edit.body) faults.push(`body ${sponsor.body}`);
  const wanted = edit.tracked ? `${edit.author}, ${edit.date}` : `, ${one.date}`;
  if (`${sponsor.author}, ${sponsor.date}` !== wanted) faults.push(`by ${sponsor.author}, ${sponsor.date} instead of ${wanted}`);
  if (!sponsor.reason.startsWith(edit.reason) || (edit.reason === '') !== (sponsor.reason === ''))
    faults.push(`reason ${JSON.stringify(sponsor.reason)}`);
  return faults;
}

/** Marks of notes and objects are left out: the truth tells of words. */
const plain = (text: string): string => text.replaceAll(/\[\^\d*\]|\uFFFC/gu, '').trimStart();

function textOf(value: TrueEdit['before'], fields: readonly string[]): string {
  if (value === null) return '';
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return plain(value.join('\n'));
  return fields.map((field) => (value as Row)[field] ?? '').join('\t');
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzip, zip } from '@svod/archive';
import { ROOT } from '../../suite/command.ts';
import { grownPlan } from './grown-plan.ts';
import { rewrittenPlan, unrelatedPlan } from './other-plans.ts';
import { reviewedCopies } from './reviewed-copies.ts';

/** Files of one round, ready to be brought together. */
export interface InputSet {
  readonly name: string;
  readonly title: string;
  /** Paths: the base first, then the returns. */
  readonly files: readonly string[];
  /** What is known of the result, where the files were made here; else null. */
  readonly truth: { readonly amendments: number } | null;
}

/** A set made from the sample plan. */
export interface Recipe {
  readonly name: string;
  readonly title: string;
  /** How many times the sample plan (11 pages). */
  readonly times: number;
  readonly copies: number;
  readonly edits: number;
  readonly tracked: boolean;
  /** Instead of copies with `edits`: one that nothing of the plan is left in. */
  readonly instead?: 'rewritten' | 'unrelated';
}

const SAMPLE = join(ROOT, 'samples/consultation-2012');
const MAIN = 'word/document.xml';

/** Makes the files of a recipe in a folder of its own below `folder`. The same files whenever and wherever it is asked for. */
export async function makeSet(folder: string, recipe: Recipe): Promise<InputSet> {
  return filesOf(folder, recipe, join(SAMPLE, 'base.docx'));
}

async function filesOf(folder: string, recipe: Recipe, base: string): Promise<InputSet> {
  const sample = await unzip(new Uint8Array(readFileSync(base)));
  if (!sample.ok) throw new Error(`${base}: ${sample.problem.code}`);
  const { entries } = sample;
  const plan = new TextDecoder().decode(entries.get(MAIN));
  const xml = recipe.times === 1 ? plan : grownPlan(plan, recipe.times);
  const { copies, amendments } =
    recipe.instead === undefined
      ? reviewedCopies(xml, recipe.copies, recipe.edits, recipe.tracked)
      : { copies: [recipe.instead === 'rewritten' ? rewrittenPlan(xml) : unrelatedPlan(xml)], amendments: null };
  const place = join(folder, recipe.name);
  mkdirSync(place, { recursive: true });
  const files = [xml, ...copies].map((main, index) => {
    const path = join(place, index === 0 ? 'base.docx' : `r${String(index).padStart(2, '0')}.docx`);
    writeFileSync(path, zip([...entries].map(([name, bytes]) => [name, name === MAIN ? new TextEncoder().encode(main) : bytes] as const)));
    return path;
  });
  return { name: recipe.name, title: recipe.title, files, truth: amendments === null ? null : { amendments } };
}

/** Copies of the larger shared base, where it is beside the checkout: many reviewers of one plan of some hundred paragraphs and rows. */
export async function sharedCopies(folder: string): Promise<readonly InputSet[]> {
  const base = resolve(ROOT, '../shared/rounds/ru-200/base.docx');
  if (!existsSync(base)) return [];
  const recipes = [
    { name: 'reviewers-40', title: '40 copies × 60 edits of ru-200', times: 1, copies: 40, edits: 60, tracked: false },
    { name: 'returns-50', title: '50 tracked returns on ru-200', times: 1, copies: 50, edits: 12, tracked: true },
  ];
  return Promise.all(recipes.map((recipe) => filesOf(folder, recipe, base)));
}

/** Two editions of one standard in Russian, of the shared corpus, where it is beside the checkout. */
export function sharedPair(): readonly InputSet[] {
  const folder = resolve(ROOT, '../shared/corpus/OWASP__ASVS');
  const files = ['4.0.2-ru', '4.0.3-ru'].map((name) => join(folder, `OWASP Application Security Verification Standard ${name}.docx`));
  return files.every((file) => existsSync(file)) ? [{ name: 'asvs', title: 'two editions of ASVS, Russian', files, truth: null }] : [];
}

interface RoundJson {
  readonly returns: readonly { readonly file: string; readonly role?: string }[];
}

/** The sample round as it lies in the repository: tracked, untracked and mixed returns with rows, moves and notes. */
export function sampleRound(): InputSet {
  return roundIn(SAMPLE, 'round.json', 'sample-round', 'sample round, 8 returns of 11 pages');
}

/** Rounds beside the checkout, where there are any. Files of other formats and other documents are left out. */
export function sharedRounds(): readonly InputSet[] {
  return [
    ['ru-30', 'round ru-30, written by LibreOffice'],
    ['ru-200', 'round ru-200, written by LibreOffice'],
  ].flatMap(([name = '', title = '']) => {
    const folder = resolve(ROOT, '../shared/rounds', name);
    return existsSync(folder) ? [roundIn(folder, 'truth.json', `round-${name}`, title)] : [];
  });
}

function roundIn(folder: string, list: string, name: string, title: string): InputSet {
  const round = JSON.parse(readFileSync(join(folder, list), 'utf8')) as RoundJson;
  const returns = round.returns.filter(({ file, role }) => file.endsWith('.docx') && role !== 'unrelated' && role !== 'old-base');
  return { name, title, files: ['base.docx', ...returns.map(({ file }) => file)].map((file) => join(folder, file)), truth: null };
}

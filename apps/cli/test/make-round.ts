import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BaseInput, type ReturnInput, type RoundResult, type VersionInput, consolidate, redlinePackage } from '@svod/round';
import { type WordPackage, openPackage, readDocument } from '@svod/wordml';
import { mustRead } from '../src/files/must-read.ts';
import { readBase } from '../src/files/read-base.ts';
import { readRoundFile } from '../src/files/round-file.ts';
import { en } from '../src/messages/en.ts';

/** A round brought together by the way that `svod consolidate` goes. */
export interface MadeRound {
  readonly base: BaseInput;
  readonly returns: readonly ReturnInput[];
  readonly result: RoundResult;
  /** The base's file as it came, opened. */
  readonly given: WordPackage;
  readonly redline: WordPackage;
}

interface Known {
  readonly file: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  readonly authors: Readonly<Record<string, string>>;
  readonly madeOn: string | null;
}

/** `folder` holds base.docx and either round.json or the truth of a round of ../shared; what Word did not write is left out. */
export async function makeRound(folder: string): Promise<MadeRound> {
  const given = await mustRead(path.join(folder, 'base.docx'), en);
  const base = readBase(given, 'accept', en);
  const old = path.join(folder, 'base-old.docx');
  const older: VersionInput[] = existsSync(old)
    ? [{ file: 'base-old.docx', document: readBase(await mustRead(old, en), 'accept', en).document }]
    : [];
  const returns: ReturnInput[] = [];
  for (const one of await known(folder)) {
    const { name, hash, package: pkg } = await mustRead(one.file, en);
    returns.push({ ...one, file: name, hash, document: readDocument(pkg).document });
  }
  const result = consolidate({ base, older, returns, language: 'ru', options: { showFolded: false, trustVersion: false } });
  const redline = openPackage(redlinePackage(base.carrier, result.redline));
  if (!redline.ok) throw new Error(`${folder}: the redline does not open: ${redline.problem.code}`);
  return { base, returns, result, given: given.package, redline: redline.package };
}

async function known(folder: string): Promise<readonly Known[]> {
  const file = path.join(folder, 'round.json');
  if (existsSync(file)) {
    const read = await readRoundFile(file);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.why)}`);
    return read.returns;
  }
  const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as {
    readonly returns: readonly { readonly file: string; readonly body: string }[];
  };
  const read = truth.returns.filter((one) => one.file.endsWith('.docx'));
  return read.map((one) => ({ file: path.join(folder, one.file), body: one.body, date: null, letter: '', authors: {}, madeOn: null }));
}

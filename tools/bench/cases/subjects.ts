import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../suite/command.ts';
import type { InputSet } from '../inputs/input-sets.ts';
import { type Ran, runProcess } from './run-process.ts';
import { total } from './timed.ts';

/** Who is timed: the program, the floor, a peer. */
export interface Subject {
  readonly name: 'svod' | 'program' | 'floor' | 'docxodus' | 'libreoffice';
  /** False where it does not do what the set asks for. */
  takes(set: InputSet): boolean;
  run(set: InputSet): Promise<Ran>;
}

/** How long peers may take over one set, in seconds. */
const LIMIT = 120;

/** Options that the launchers (`svod`, `svod.cmd`) give to Node. */
export const AS_LAUNCHED: readonly string[] = ['--max-semi-space-size=8'];

const node = (script: string, args: readonly string[], limit: number): Promise<Ran> =>
  runProcess(process.execPath, [join(import.meta.dirname, script), ...args], limit);

/** As the program starts: with the launchers' options, and what was compiled kept from one start to the next. */
const launched = (script: string, args: readonly string[], limit: number): Promise<Ran> =>
  runProcess(process.execPath, [...AS_LAUNCHED, join(ROOT, 'boot/begin.js'), join(import.meta.dirname, script), ...args], limit);

/** Best of `processes` started processes, the first run of each; the other runs in them tell how fast it becomes when warm. */
export function ownSubjects(processes: number): readonly Subject[] {
  const best = async (script: string, set: InputSet): Promise<Ran> => {
    const runs: Ran[] = [];
    for (let k = 0; k < processes; k++) runs.push(await launched(script, ['12', '4', ...set.files], LIMIT));
    const done = runs.flatMap((ran) => (ran.ok ? [ran.timed] : []));
    const cold = done.toSorted((a, b) => total(a.runs[0] ?? {}) - total(b.runs[0] ?? {}))[0];
    if (!cold) return runs[0] ?? { ok: false, why: 'not run' };
    const computed = Math.min(...done.map((one) => one.cpu[0] ?? Infinity));
    const warm = done.flatMap((one) => one.runs.slice(1)).toSorted((a, b) => total(a) - total(b))[0];
    const rss = Math.max(...done.map((one) => one.rss));
    return { ok: true, timed: { ...cold, rss, cpu: [computed], runs: [cold.runs[0] ?? {}, ...(warm ? [warm] : [])] } };
  };
  return [
    { name: 'floor', takes: () => true, run: (set) => best('floor.ts', set) },
    { name: 'svod', takes: () => true, run: (set) => best('svod.ts', set) },
    { name: 'program', takes: () => true, run: (set) => best('program.ts', set) },
  ];
}

/** The program over a set once, however long it takes within some minutes. */
export const ownOnce = (set: InputSet): Promise<Ran> => launched('svod.ts', ['1', '1', ...set.files], 600);

/** Peers found on this machine, and for those that are not how to have them. */
export function peers(scratch: string): { readonly found: readonly Subject[]; readonly absent: readonly string[] } {
  const found: Subject[] = [];
  const absent: string[] = [];
  const docxodus = process.env['SVOD_DOCXODUS'] ?? '';
  // It loses authors and dates of tracked changes that are in the files already, so it is asked about untracked copies alone.
  const untracked = (set: InputSet): boolean => /^(?:untracked|copies|reviewers|asvs)/u.test(set.name);
  if (existsSync(join(docxodus, 'dist/core.js')))
    found.push({ name: 'docxodus', takes: untracked, run: (set) => node('docxodus.ts', ['2', '30', docxodus, ...set.files], LIMIT) });
  else
    absent.push(
      'Docxodus: SVOD_DOCXODUS names no folder of the docxodus package (npm install --ignore-scripts docxodus@12.6.2 in an empty folder)',
    );
  const python = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
  if (
    answers('soffice', ['--version', `-env:UserInstallation=file://${join(scratch, 'version')}`]) &&
    answers(python, ['-c', 'import uno'])
  )
    found.push({
      name: 'libreoffice',
      takes: (set) => untracked(set) && set.files.length === 2,
      run: (set) =>
        runProcess(
          python,
          [join(import.meta.dirname, 'libreoffice_compare.py'), mkdtempSync(join(scratch, 'office-')), ...set.files],
          LIMIT,
        ),
    });
  else absent.push('LibreOffice: soffice or its Python bridge is not installed');
  return { found, absent };
}

function answers(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A throw-away folder for inputs, profiles and results. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'svod-bench-'));

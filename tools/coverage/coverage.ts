/**
 * `npm run coverage`: which branches of the reader (packages/wordml/src/read and resolve) and of the engine (packages/consolidation/src) the tests take.
 *
 * What counts: the tests of consolidation, wordml, round, plan and answers, and the laws in Word's bytes (tools/laws), with SVOD_CASES (here 1,000 unless
 * told otherwise) generated cases. Tests of the command line run other processes and do not count.
 *
 *     npm run coverage                 runs them; writes out/coverage.lcov and tools/coverage/UNTESTED.md
 *     npm run coverage -- --report     the report of the last run alone
 *
 * UNTESTED.md lists each line with a branch that no test takes, with the reason. Ends with 1 where either part is below 95 %, or a test failed.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../suite/command.ts';
import { type FileCoverage, readLcov } from './read-lcov.ts';
import { reasonFor } from './reasons.ts';

const LEAST = 95;
const LCOV = join(ROOT, 'out', 'coverage.lcov');
const SUITES = ['packages/{consolidation,wordml,round,plan,answers}/{src,test}/**/*.test.ts', 'tools/laws/word/*.test.ts'];
const PARTS: readonly (readonly [name: string, folders: readonly string[]])[] = [
  ['reader', ['packages/wordml/src/read/', 'packages/wordml/src/resolve/']],
  ['consolidation', ['packages/consolidation/src/']],
];

const failed = process.argv.includes('--report') ? 0 : runTests();
const files = readLcov(LCOV);
const shares = PARTS.map(([name, folders]) => ({
  name,
  ...shareOf(files.filter(({ file }) => folders.some((one) => file.startsWith(one)))),
}));
for (const { name, taken, branches, share } of shares) console.log(`${name}: ${taken} of ${branches} branches, ${share.toFixed(1)} %`);
writeFileSync(join(import.meta.dirname, 'UNTESTED.md'), listOf(files));
process.exitCode = failed === 0 && shares.every(({ share }) => share >= LEAST) ? 0 : 1;

function runTests(): number {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const include = PARTS.flatMap(([, folders]) => folders.map((folder) => `--test-coverage-include=${folder}**/*.ts`));
  const reporters = [
    '--test-reporter=lcov',
    `--test-reporter-destination=${LCOV}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
  ];
  const ran = spawnSync(
    process.execPath,
    [
      '--test',
      '--experimental-test-coverage',
      ...include,
      '--test-coverage-exclude=**/*.test.ts',
      ...reporters,
      ...globSync(SUITES, { cwd: ROOT }),
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SVOD_CASES: process.env['SVOD_CASES'] ?? '1000' } },
  );
  return ran.status ?? 1;
}

function shareOf(list: readonly FileCoverage[]): { readonly taken: number; readonly branches: number; readonly share: number } {
  const sum = (of: (one: FileCoverage) => number): number => list.reduce((total, one) => total + of(one), 0);
  const [taken, branches] = [sum((one) => one.taken), sum((one) => one.branches)];
  return { taken, branches, share: branches === 0 ? 0 : (100 * taken) / branches };
}

function listOf(list: readonly FileCoverage[]): string {
  const lines = ['# Branches that no test takes', '', 'Written by `npm run coverage`; reasons: `tools/coverage/reasons.ts`.', ''];
  for (const { name, taken, branches, share } of shares)
    lines.push(`- ${name}: ${taken} of ${branches} branches are taken, ${share.toFixed(1)} %`);
  for (const { file, untaken } of list.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    if (untaken.length === 0 || file.endsWith('.test.ts')) continue;
    const source = readFileSync(join(ROOT, file), 'utf8').split('\n');
    lines.push('', `## ${file}`, '');
    for (const line of untaken) {
      const code = (source[line - 1] ?? '').trim();
      lines.push(`- ${line}: \`${code.replaceAll('`', '´').slice(0, 120)}\` – ${reasonFor(code)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

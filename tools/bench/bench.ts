/**
 * `npm run bench`: counts the work of bringing returns together (the gate) and reports how long it takes (for people).
 *
 *     npm run bench                   counts and times, peers included where they are found
 *     npm run bench -- --counts       counts alone
 *     npm run bench -- --accept       takes the counts of this run as the accepted ones (tools/bench/counts.json)
 *     npm run bench -- --only NAME    times of the sets whose name begins so
 *     npm run bench -- --only queue   a round of 5,000 amendments in the server and in Chromium, and nothing else (without `--only` it comes last)
 *
 * Ends with 1 where work rose by more than 2 % over the accepted counts, grows faster than what is read, a hard return takes over three times the
 * work of an ordinary one, or a known result was not found. Goals of time and memory are told, met or missed, and end nothing: they are the machine's too.
 * SVOD_DOCXODUS: folder of an installed docxodus package. The result is also written to out/bench.json.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../suite/command.ts';
import { ownOnce, ownSubjects, peers, scratchFolder } from './cases/subjects.ts';
import type { Ran } from './cases/run-process.ts';
import { countSets } from './count/counted.ts';
import { type AcceptedCounts, growsTooFast, risen, unbounded, wronglyBrought } from './count/judge.ts';
import { CHROMIUM } from '../screens/open-workbench.ts';
import { makeSet, sampleRound, sharedCopies, sharedPair, sharedRounds } from './inputs/input-sets.ts';
import { HARD_RECIPES, LONG_GROWTH, MAIN_GROWTH, MAIN_RECIPES, ORDINARY, SMALL_GROWTH, SMALL_RECIPES } from './inputs/recipes.ts';
import { benchQueue } from './queue/bench-queue.ts';
import { countsTable, growthTable } from './report/counts.ts';
import { goalsOf, goalsTable } from './report/goals.ts';
import { type LongRun, longTable } from './report/long.ts';
import { type TimedSet, ownTimes, peerTimes, programTimes } from './report/times.ts';

const COUNTS = join(import.meta.dirname, 'counts.json');
const args = process.argv.slice(2);
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
const unknown = args.filter((arg, k) => !['--counts', '--accept', '--only'].includes(arg) && args[k - 1] !== '--only');
if (unknown.length > 0) {
  console.error(`not known: ${unknown.join(' ')}; see the head of tools/bench/bench.ts`);
  process.exit(2);
}

const scratch = scratchFolder();
try {
  process.exitCode = only === 'queue' ? await queueAlone() : await bench();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}

/** The queue of a large round, told as the rest is. */
async function queueAlone(): Promise<number> {
  const queue = await benchQueue(scratch);
  if (queue === null) {
    console.error(`there is no Chromium at ${CHROMIUM.executablePath} (SVOD_CHROMIUM)`);
    return 2;
  }
  console.log(`${queue.table}\n\n${goalsTable(queue.goals)}\n`);
  console.log(
    queue.faults.length === 0 ? 'A decision reads no more of a larger round.' : queue.faults.map((fault) => `FAIL  ${fault}`).join('\n'),
  );
  return queue.faults.length === 0 ? 0 : 1;
}

async function bench(): Promise<number> {
  const made = [];
  for (const recipe of MAIN_RECIPES) made.push(await makeSet(scratch, recipe));
  const hard = [];
  for (const recipe of HARD_RECIPES) hard.push(await makeSet(scratch, recipe));
  const growths = [...MAIN_GROWTH, ...SMALL_GROWTH];
  const grown = [];
  for (const recipe of [...SMALL_RECIPES, ...growths.flatMap((growth) => growth.steps)]) grown.push(await makeSet(scratch, recipe));

  const countedSets = [...made, ...hard, sampleRound(), ...grown];
  const counted = await countSets(countedSets);
  console.log(
    `${countsTable(
      [...made, ...hard, sampleRound()].map(({ name }) => name),
      counted,
    )}\n\n${growthTable(growths, counted)}`,
  );
  const accepted = args.includes('--accept') ? accept() : (JSON.parse(readFileSync(COUNTS, 'utf8')) as AcceptedCounts);
  const faults = [
    ...wronglyBrought(countedSets, counted),
    ...growths.flatMap((growth) => growsTooFast(growth, counted)),
    ...unbounded(
      hard.map(({ name }) => name),
      ORDINARY,
      counted,
    ),
    ...risen(counted, accepted),
  ];

  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
  const timed = args.includes('--counts')
    ? []
    : await time(
        [...made, ...hard, sampleRound(), ...sharedRounds(), ...(await sharedCopies(scratch)), ...sharedPair()].filter(({ name }) =>
          name.startsWith(only),
        ),
      );
  const long = args.includes('--counts') ? [] : await timeLong();
  const queue = args.includes('--counts') || only !== '' ? null : await benchQueue(scratch);
  if (queue !== null) faults.push(...queue.faults);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const goals = [...goalsOf(timed, long), ...(queue?.goals ?? [])];
  const times = timed.map(({ set, ran }) => ({ name: set.name, title: set.title, ran }));
  writeFileSync(
    join(ROOT, 'out/bench.json'),
    `${JSON.stringify({ format: 'svod-bench/1', machine, counted, times, long, queue: queue?.measured ?? null, goals, faults }, null, 1)}\n`,
  );
  if (timed.length > 0)
    console.log(
      `\n${ownTimes(timed)}\n\n${programTimes(timed)}\n\n${peerTimes(timed)}\n\n${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${machine.platform}`,
    );
  if (long.length > 0) console.log(`\n${longTable(long)}`);
  if (queue !== null) console.log(`\n${queue.table}`);
  if (goals.length > 0) console.log(`\n${goalsTable(goals)}`);
  console.log(faults.length === 0 ? '\nCounts are as accepted.' : `\n${faults.map((fault) => `FAIL  ${fault}`).join('\n')}`);
  return faults.length === 0 ? 0 : 1;

  function accept(): AcceptedCounts {
    const sets = Object.fromEntries(Object.entries(counted).map(([name, { input, steps }]) => [name, { input, steps }]));
    const lines = Object.entries(sets).map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`);
    writeFileSync(COUNTS, `{"format":"svod-counts/1","sets":{\n${lines.join(',\n')}\n}}\n`);
    return { format: 'svod-counts/1', sets };
  }
}

/** Rounds of many returns and plans of many pages, each once in a process of its own; files are made before each and go after it. */
async function timeLong(): Promise<readonly LongRun[]> {
  const runs: LongRun[] = [];
  for (const growth of LONG_GROWTH) {
    if (!growth.name.startsWith(only)) continue;
    for (const recipe of growth.steps) {
      const set = await makeSet(scratch, recipe);
      runs.push({ growth: growth.name, size: Number(recipe.name.split('-').at(-1)), title: recipe.title, ran: await ownOnce(set) });
      rmSync(dirname(set.files[0] ?? ''), { recursive: true, force: true });
      console.error(`timed ${set.name}`);
    }
  }
  return runs;
}

/** Times one set after the other, so that nothing else of ours runs beside it. */
async function time(sets: Awaited<ReturnType<typeof makeSet>>[]): Promise<readonly TimedSet[]> {
  const { found, absent } = peers(scratch);
  for (const why of absent) console.log(`absent: ${why}`);
  const timed: TimedSet[] = [];
  for (const set of sets) {
    const ran: Record<string, Ran> = {};
    for (const subject of [...ownSubjects(3), ...found]) if (subject.takes(set)) ran[subject.name] = await subject.run(set);
    timed.push({ set, ran });
    console.error(`timed ${set.name}`);
  }
  return timed;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '@svod/consolidation';
import { bring, plan } from './meaning-dsl.ts';
import type { Part } from './plan-dsl.ts';

const DEADLINES = [
  'IV квартал 2026 г.',
  'до 1 июля 2027 г.',
  '2026–2028 гг.',
  'постоянно',
  'ежегодно',
  'скоро',
  '',
  'I квартал 2027 г.\nII квартал 2028 г.',
];
const BODIES = ['МЗ', 'МЧС, МВД', 'МИД (свод)\nМЭК', 'МВД (по согласованию)', 'эксперты', '', 'Министерством обороны'];
const WORDS = [
  'Создать реестр источников',
  'Обучить таможню распознаванию материалов',
  'Провести учения после выполнения мероприятия 1.1',
  'Обновить список товаров',
  '',
];

const cells = fc.record({ words: fc.nat(WORDS.length - 1), deadline: fc.nat(DEADLINES.length - 1), bodies: fc.nat(BODIES.length - 1) });
const edit = fc.record({ at: fc.nat(9), kind: fc.constantFrom('words', 'deadline', 'bodies', 'delete', 'insert'), to: fc.nat(7) });

interface Measure {
  readonly number: string;
  readonly words: string;
  readonly deadline: string;
  readonly bodies: string;
}

const blocksOf = (measures: readonly Measure[]): readonly Block[] =>
  plan(...measures.map(({ number, words, deadline, bodies }): readonly Part[] => [number, words, deadline, bodies, 'Готово']));

function edited(
  base: readonly Measure[],
  edits: readonly { readonly at: number; readonly kind: string; readonly to: number }[],
): readonly Block[] {
  const made = [...base];
  for (const { at, kind, to } of edits) {
    const k = at % made.length;
    const old = made[k];
    if (!old) continue;
    const [words = '', deadline = '', bodies = ''] = [
      WORDS[to % WORDS.length],
      DEADLINES[to % DEADLINES.length],
      BODIES[to % BODIES.length],
    ];
    if (kind === 'delete') {
      if (made.length > 1) made.splice(k, 1);
    } else if (kind === 'insert') made.splice(k, 0, { number: `${old.number}-1`, words, deadline, bodies });
    else made[k] = { ...old, ...(kind === 'words' ? { words } : kind === 'deadline' ? { deadline } : { bodies }) };
  }
  return blocksOf(made);
}

const seed = Number(process.env['SVOD_SEED'] ?? 1540);

test(`random rounds of plans: order does not matter, what is found names open amendments, silence finds nothing (seed ${seed})`, () => {
  let meanings = 0;
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(edit, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      (rows, returns) => {
        const base = rows.map(({ words, deadline, bodies }, k): Measure => ({
          number: `1.${k + 1}`,
          words: WORDS[words] ?? '',
          deadline: DEADLINES[deadline] ?? '',
          bodies: BODIES[bodies] ?? '',
        }));
        const answers = returns.map((edits, k): [string, readonly Block[]] => [`B${k}`, edited(base, edits)]);
        const round = bring(blocksOf(base), Object.fromEntries(answers));
        const reversed = bring(blocksOf(base), Object.fromEntries(answers.toReversed()));
        assert.deepEqual(reversed.collisions, round.collisions);
        assert.deepEqual(reversed.fields, round.fields);
        const open = new Set(round.amendments.filter(({ state }) => state === 'open').map(({ id }) => id));
        for (const { kind, amendments, bodies, needsDecision } of round.collisions) {
          if (kind !== 'meaning') continue;
          meanings++;
          assert.ok(amendments.length > 0 && amendments.every((id) => open.has(id)) && bodies.length > 0 && needsDecision);
          assert.equal(new Set(amendments).size, amendments.length);
        }
        for (const { was, becomes, amendments } of round.fields)
          assert.ok(amendments.every((id) => open.has(id)) && typeof was.raw === typeof becomes.raw);
        assert.deepEqual(bring(blocksOf(base), { A: blocksOf(base), B: blocksOf(base) }).meanings, []);
      },
    ),
    { numRuns: Number(process.env['SVOD_CASES'] ?? 200), seed },
  );
  assert.ok(meanings > 20, `control: only ${meanings} collisions in meaning`);
});

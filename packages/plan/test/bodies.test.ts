import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { indexBodies, kyrgyzRegister, parseBodies, parseFunding, readRegister } from '../src/index.ts';
import { stem } from '../src/bodies/stem.ts';
import { KYRGYZ, told } from './plan-dsl.ts';

const list = (text: string, role: '' | 'lead' | 'partners' = ''): string => told(parseBodies([{ text, role }], KYRGYZ));

const LISTS: readonly (readonly [text: string, told: string])[] = [
  ['МЭК (свод)\nГТС, МИД', 'mek:lead gts:with mid:with'],
  ['ГТС, МЭК (созыв)', 'mek:lead gts:with'],
  ['ГТС, ГКНБ (Пограничная служба)\nПартнёр: ОБСЕ (по согласованию)', 'gts:lead gknb:with[Пограничная служба] osce:partner+agreement'],
  ['Министерством здравоохранения и Министерством экономики и коммерции Кыргызской Республики', 'mz:lead mek:with'],
  ['УКМК (жыйынтыктоочу)\nЧАК (макулдашуу боюнча), МАГАТЭ (макулдашуу боюнча)', 'gknb:lead ps:with+agreement iaea:with+agreement'],
  [
    'Кыргыз Республикасынын Саламаттык сактоо министрлигинин, ИИМдин жана Финансы министрлигине караштуу Мамлекеттик бажы кызматынын',
    'mz:lead mvd:with gts:with',
  ],
  ['Государственная таможенная служба при Министерстве финансов Кыргызской Республики (ГТС)', 'gts:lead'],
  ['Ответственный: МВД; соисполнители: ГКНБ, ГП', 'mvd:lead gknb:partner gp:partner'],
  ['Соисполнители:\nМВД\nГКНБ', 'mvd:partner gknb:partner'],
  [
    'Министерство водных ресурсов, сельского хозяйства и перерабатывающей промышленности, МЧС совместно с ГКНБ',
    'msh:lead mchs:with gknb:with',
  ],
  ['МЭР', 'mek:lead'],
  ['МОН', 'mpros:lead'],
  ['Ministry of Foreign Affairs, State Customs Service; partners: OSCE, UNODA', 'mid:lead gts:with osce:partner unoda:partner'],
  ['Департамент лекарств Министерства здравоохранения, МЧС', '"Департамент лекарств Министерства здравоохранения"<mz:lead mchs:with'],
  ['ТПП, Комитет 1540', '"ТПП":lead c1540:with'],
  ['заинтересованные министерства и ведомства', 'all:lead'],
  ['при участии ОБСЕ', 'osce:partner'],
  ['Ответственный: МИД. Соисполнители: МВД, ГКНБ', 'mid:lead mvd:partner gknb:partner'],
  ['Отв.: МИД; соисп.: МВД, ГКНБ', 'mid:lead mvd:partner gknb:partner'],
  ['МВД, МЧС (отв.)', 'mchs:lead mvd:with'],
  ['МВД, МИД – ответственный, ГКНБ – соисполнитель', 'mid:lead mvd:with gknb:partner'],
  ['МИД (ответственный исполнитель), МВД (соисполнитель)', 'mid:lead mvd:partner'],
  ['НБКР (по согл.)', 'nbkr:lead+agreement'],
  ['1) МИД; 2) МВД', 'mid:lead mvd:with'],
  ['1. МИД 2. МВД', 'mid:lead mvd:with'],
  ['МИДом совместно с МВД', 'mid:lead mvd:with'],
  ['МИДу, МВД-у', 'mid:lead mvd:with'],
  ['МЭК, заинтересованные министерства, административные ведомства', 'mek:lead all:with'],
  ['МЭК, органы МСУ', 'mek:lead omsu:with'],
  ['MFA (lead), MoI, relevant ministries and agencies', 'mid:lead mvd:with all:with'],
  ['МТД, Комитет 1540', 'mtk:lead c1540:with'],
  ['', 'none'],
  ['–', 'none'],
];

for (const [text, expected] of LISTS) test(`executors: ${JSON.stringify(text)}`, () => assert.equal(list(text), expected));

test('a body is known in every case of its name, in three languages, with the State’s name and without', () => {
  const forms = [
    ...['Министерство чрезвычайных ситуаций', 'Министерства чрезвычайных ситуаций', 'Министерству чрезвычайных ситуаций КР'],
    ...['Министерством чрезвычайных ситуаций', 'министерстве чрезвычайных ситуаций', 'МЧС', 'МИНИСТЕРСТВО ЧРЕЗВЫЧАЙНЫХ СИТУАЦИЙ'],
    ...[
      'Өзгөчө кырдаалдар министрлиги',
      'Өзгөчө кырдаалдар министрлигинин',
      'Өзгөчө кырдаалдар министрлигине',
      'Озгочо кырдаалдар министрлигинде',
    ],
    ...['Кыргыз Республикасынын Өзгөчө кырдаалдар министрлиги', 'ӨКМ', 'ӨКМдин', 'ӨКМге'],
    ...['Ministry of Emergency Situations', 'the Ministry of Emergency Situations of the Kyrgyz Republic'],
  ];
  for (const form of forms) assert.equal(list(form), 'mchs:lead', form);
});

test('negative control: nobody is guessed', () => {
  for (const text of ['Министерство', 'Министерство счастья', 'МЧСК', 'мчс', 'Служба', 'Министерство чрезвычайных', 'эксперты'])
    assert.match(list(text), /^"/u, text);
  const twins = indexBodies({
    title: 't',
    state: [],
    bodies: ['a', 'b'].map((id) => ({ id, kind: 'ministry', names: { ru: `Орган ${id}` }, short: { ru: ['МЭ'] } })),
  });
  assert.equal(told(parseBodies([{ text: 'МЭ', role: '' }], twins)), '?a/b:lead');
});

test('the shipped register: three names each, no id and no short form twice, every name finds its body', () => {
  const { bodies, state } = kyrgyzRegister();
  assert.ok(bodies.length > 60 && state.length > 3);
  const shorts = new Map<string, string>();
  for (const body of bodies) {
    assert.deepEqual(Object.keys(body.names).sort(), ['en', 'ky', 'ru'], body.id);
    for (const names of [body, ...(body.former ?? [])]) {
      for (const name of [...Object.values(names.names), ...Object.values(names.short ?? {}).flat()]) {
        const value = parseBodies([{ text: name, role: '' }], KYRGYZ);
        assert.deepEqual(value.kind === 'bodies' ? value.bodies.map(({ id }) => id) : [], [body.id], name);
      }
      for (const short of Object.values(names.short ?? {}).flat()) {
        assert.ok([undefined, body.id].includes(shorts.get(short)), short);
        shorts.set(short, body.id);
      }
    }
  }
  for (const id of ['mek', 'mid', 'mvd', 'gknb', 'gts', 'mz', 'msh', 'mchs', 'mo', 'osce', 'unoda', 'iaea', 'vertic', 'c1540'])
    assert.ok(
      bodies.some((body) => body.id === id),
      id,
    );
});

test('a register that is not as it should be is told by its field', () => {
  const file = JSON.parse(readFileSync(new URL('../src/bodies/kyrgyz-bodies.json', import.meta.url), 'utf8')) as { bodies: object[] };
  assert.equal(readRegister(file).ok, true);
  const [first] = file.bodies;
  const fault = (value: unknown): string => {
    const read = readRegister(value);
    return read.ok ? '' : `${read.field} ${read.fault}`;
  };
  assert.equal(fault([]), 'format format');
  assert.equal(fault({ ...file, format: 'svod-bodies/2' }), 'format format');
  assert.equal(fault({ ...file, body: [] }), 'body unknown');
  assert.equal(fault({ ...file, bodies: [first, first] }), 'bodies[1].id twice');
  assert.equal(fault({ ...file, bodies: [{ ...first, kind: 'Ministry' }] }), 'bodies[0].kind wrong');
  assert.equal(fault({ ...file, bodies: [{ ...first, names: { de: 'x' } }] }), 'bodies[0].names.de unknown');
  assert.equal(fault({ ...file, bodies: [{ ...first, short: { ru: 'МИД' } }] }), 'bodies[0].short.ru wrong');
  assert.equal(fault({ ...file, bodies: [{ ...first, former: [{ name: 'x' }] }] }), 'bodies[0].former[0].name unknown');
  assert.equal(fault({ ...file, title: '' }), 'title wrong');
});

test('stems: endings go, roots stay apart', () => {
  assert.equal(stem('Министерством'), stem('министерство'));
  assert.equal(stem('министрлигинин'), stem('Министрлиги'));
  assert.equal(stem('кызматына'), stem('кызматы'));
  assert.notEqual(stem('обороны'), stem('образования'));
  assert.notEqual(stem('финансов'), stem('финансового'));
});

const FUNDING: readonly (readonly [text: string, told: string])[] = [
  ['республиканский бюджет', 'state-budget'],
  ['республиканский бюджет, средства доноров', 'state-budget donors'],
  ['не требует финансирования', 'none'],
  ['в пределах утверждённых смет', 'own-means'],
  ['местный бюджет и внебюджетные средства', 'local-budget extra-budget'],
  ['средства принимающей стороны', 'host'],
  ['специальные средства ДГСЭН', 'extra-budget'],
  ['средства доноров (25 000 долл. США)', 'donors (25 000 долл. США)'],
  ['1,5 млн сомов', '(1,5 млн сомов)'],
  ['республикалык бюджет, донорлордун каражаты', 'state-budget donors'],
  ['каржылоону талап кылбайт', 'none'],
  ['state budget; donors, USD 50,000', 'state-budget donors (USD 50,000)'],
  ['лотерея', 'unknown'],
  ['—', 'none'],
];

for (const [text, expected] of FUNDING)
  test(`funding: ${text}`, () => {
    const value = parseFunding([text]);
    assert.equal(told(value), expected);
    assert.equal(value.raw, text);
  });

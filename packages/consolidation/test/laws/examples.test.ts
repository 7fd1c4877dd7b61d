import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../src/document/document.ts';
import { BOLD, ITALIC } from '../../src/document/document.ts';
import { type Asked, asked } from './asked.ts';
import { doc, note, p, row, table } from './dsl.ts';
import { Hand } from './hand.ts';
import { holdAll } from './hold-all.ts';

const PLAN = doc(
  'Раздел первый.',
  'Министерство проводит обучение судей ежегодно.',
  'Отчёт публикуется до марта.',
  'Последний пункт плана.',
);
const MEASURES = doc(
  table(
    row('№', 'Мера', 'Срок'),
    row('7.1', 'Обучение судей', '2026'),
    row('7.2', 'Отчёт комитету', '2027'),
    row('7.3', 'Новый закон', '2028'),
  ),
  '',
);

const tracked = (base: Document, author = 'А'): Hand => new Hand(base).by(author);
const silent = (base: Document): Hand => new Hand(base).by(null);

interface Example extends Partial<Asked> {
  readonly what: string;
  readonly base?: Document;
  readonly files: (base: Document) => readonly Hand[];
}

const EXAMPLES: readonly Example[] = [
  {
    what: 'a new paragraph is one proposal, wherever a program sets its mark and whether it is tracked',
    files: (base) => [
      tracked(base).after('ежегодно.', '\nНовый пункт.'),
      tracked(base, 'Б').before('Отчёт', 'Новый пункт.\n'),
      silent(base).after('ежегодно.', '\nНовый пункт.'),
    ],
    amendments: ['1+2+3 silent paragraph-inserted → Новый пункт.'],
    collisions: ['same same-proposal: 1'],
  },
  {
    what: 'a new last paragraph',
    files: (base) => [tracked(base).after('плана.', '\nНовый пункт.'), silent(base).after('плана.', '\nНовый пункт.')],
    amendments: ['1+2 silent paragraph-inserted → Новый пункт.'],
  },
  {
    what: 'a deleted paragraph is one proposal, wherever its mark is struck out',
    files: (base) => [
      tracked(base).remove('\nОтчёт публикуется до марта.'),
      tracked(base, 'Б').remove('Отчёт публикуется до марта.\n'),
      silent(base).remove('\nОтчёт публикуется до марта.'),
    ],
    amendments: ['1+2+3 silent paragraph-deleted Отчёт публикуется до марта. →'],
  },
  {
    what: 'a deleted last paragraph, with the mark before it or its own',
    files: (base) => [
      tracked(base).remove('\nПоследний пункт плана.'),
      tracked(base, 'Б').remove('Последний пункт плана.\n'),
      silent(base).remove('Последний пункт плана.\n'),
    ],
    amendments: ['1+2+3 silent paragraph-deleted Последний пункт плана. →'],
  },
  {
    what: 'words that may stand before or after their like are one proposal',
    files: (base) => [
      tracked(base).after('ежегодно', ' и прокуроров ежегодно'),
      tracked(base).before('ежегодно', 'ежегодно и прокуроров '),
    ],
    amendments: ['1+2 text-inserted →  ежегодно и прокуроров'],
  },
  {
    what: 'a changed ending is a changed word',
    files: (base) => [tracked(base).replace('ей ежегодно', 'ям ежегодно'), tracked(base, 'Б').replace('судей', 'судям')],
    amendments: ['1+2 text-replaced судей → судям'],
  },
  {
    what: 'combining marks and pairs of code units are not cut',
    base: doc('Ёлка и\u0306ог 😀 смета.'),
    files: (base) => [tracked(base).remove('\u0306'), silent(base).replace('😀', '😁')],
    amendments: ['1 text-replaced и\u0306ог → иог', '2 silent text-replaced 😀 → 😁'],
  },
  {
    what: 'silent typography is folded; tracked typography is a proposal',
    base: doc('Закон «О правах» – это 5 статей, Ёлка.'),
    files: (base) => [
      silent(base).replace('– это', '- это'),
      tracked(base).replace('«О правах»', '"О правах"'),
      silent(base).replace('5 статей', '5\u00A0статей'),
      silent(base).replace('Ё', 'Е\u0308'),
      silent(base).replace('5', '6'),
    ],
    amendments: [
      '2 text-replaced «О правах» → "О правах"',
      '1 silent text-replaced (typography) – → -',
      '5 silent text-replaced 5 → 6',
      '3 silent text-replaced (typography)   → \u00A0',
      '4 silent text-replaced (typography) Ёлка → Е\u0308лка',
    ],
  },
  {
    what: 'numbers that follow from a row put in or taken out are folded, and no others',
    base: MEASURES,
    files: (base) => [
      tracked(base).replace('7.3', '7.4').replace('7.2', '7.3').row('Отчёт', '7.2', 'Доступ к праву', '2027'),
      silent(base).removeRow('7.1').replace('7.2', '7.1'),
      tracked(base).replace('7.3', '7.9'),
    ],
    amendments: [
      '2 silent row-deleted 7.1\tОбучение судей\t2026 →',
      '1 row-inserted → 7.2\tДоступ к праву\t2027',
      '1 text-replaced (renumbering) 2 → 3',
      '2 silent text-replaced (renumbering) 2 → 1',
      '1 text-replaced (renumbering) 3 → 4',
      '3 text-replaced 3 → 9',
    ],
  },
  {
    what: 'a paragraph struck out here and put in there is moved, whether the file says so or not; two places for it are rivals',
    files: (base) => [
      tracked(base).move('Отчёт публикуется до марта.', 'Министерство'),
      tracked(base, 'Б').move('Отчёт публикуется до марта.', 'Министерство', false),
      tracked(base, 'В').move('Отчёт публикуется до марта.', 'Раздел'),
    ],
    amendments: ['1+2', '3'].map((who) => `${who} paragraph-moved Отчёт публикуется до марта. → Отчёт публикуется до марта.`),
    collisions: ['rival moved-to-different-places: 1 2', 'same same-proposal: 1'],
  },
  {
    what: 'swallowed: a paragraph is deleted, moved and edited',
    files: (base) => [
      tracked(base).remove('Отчёт публикуется до марта.\n'),
      tracked(base).replace('марта', 'апреля'),
      tracked(base).move('Отчёт публикуется до марта.', 'Раздел'),
    ],
    amendments: [
      '1 paragraph-deleted Отчёт публикуется до марта. →',
      '3 paragraph-moved Отчёт публикуется до марта. → Отчёт публикуется до марта.',
      '2 text-replaced марта → апреля',
    ],
    collisions: ['swallowed deleted-edited: 1 2 3'],
  },
  {
    what: 'swallowed: a row is deleted and edited',
    base: MEASURES,
    files: (base) => [tracked(base).removeRow('Отчёт'), tracked(base).replace('2027', '2028'), tracked(base).replace('2026', '2029')],
    amendments: ['3 text-replaced 2026 → 2029', '2 text-replaced 2027 → 2028', '1 row-deleted 7.2\tОтчёт комитету\t2027 →'],
    collisions: ['swallowed row-deleted-edited: 2 3'],
  },
  {
    what: 'order: paragraphs put in at one place; words at the same place stand behind them and collide with neither',
    files: (base) => [
      tracked(base).before('Отчёт', 'Пункт один.\n'),
      tracked(base).before('Отчёт', 'Пункт два.\n'),
      tracked(base).before('Отчёт', 'Ежегодный '),
    ],
    amendments: ['1 paragraph-inserted → Пункт один.', '2 paragraph-inserted → Пункт два.', '3 text-inserted → Ежегодный '],
    collisions: ['order paragraphs-inserted-at-one-point: 1 2'],
  },
  {
    what: 'order: words and rows put in at one place',
    base: doc('Срок отчёта.', table(row('1', 'Мера'))),
    files: (base) => [
      tracked(base).after('Срок', ' всего').row(null, '2', 'Доступ'),
      tracked(base).after('Срок', ' нового').row(null, '2', 'Помощь'),
    ],
    amendments: ['1 text-inserted →  всего', '2 text-inserted →  нового', '1 row-inserted → 2\tДоступ', '2 row-inserted → 2\tПомощь'],
    collisions: ['order words-inserted-at-one-point: 1 2', 'order rows-inserted-at-one-point: 3 4'],
  },
  {
    what: 'rival: different words for the same',
    files: (base) => [
      tracked(base).replace('марта', 'апреля'),
      tracked(base).replace('марта', 'мая'),
      tracked(base).replace('до марта', 'к лету'),
    ],
    amendments: ['3 text-replaced до марта → к лету', '1 text-replaced марта → апреля', '2 text-replaced марта → мая'],
    collisions: ['rival different-wordings: 1 2 3'],
  },
  {
    what: 'one body is no rival of itself',
    files: (base) => [tracked(base).replace('марта', 'апреля').by('Б').before('апреля', 'конца ')],
    amendments: ['1 text-replaced марта → апреля', '1 in text-inserted → конца '],
    collisions: ['dependent edits-pending-insertion: 1 2'],
  },
  {
    what: 'dependent: an edit of what another inserts; two such edits are rivals',
    files: (base) => ['два', 'три'].map((word) => tracked(base).before('Отчёт', 'Пункт один важный.\n').by('Б').replace('один', word)),
    amendments: ['1+2 paragraph-inserted → Пункт один важный.', '1 in text-replaced один → два', '2 in text-replaced один → три'],
    collisions: ['dependent edits-pending-insertion: 1 2 3', 'same same-proposal: 1', 'rival different-wordings: 2 3'],
  },
  {
    what: 'format collides with format, never with text',
    files: (base) => [
      tracked(base).format('марта', BOLD),
      tracked(base).format('до марта', ITALIC).replace('Отчёт', 'Доклад'),
      tracked(base).replace('марта', 'апреля'),
    ],
    amendments: [
      '2 text-replaced Отчёт → Доклад',
      '2 format до марта → до марта',
      '1 format марта → марта',
      '3 text-replaced марта → апреля',
    ],
    collisions: ['format formats-differ: 2 3'],
  },
  {
    what: 'a paragraph split and two joined',
    files: (base) => [tracked(base).after('судей', '\n'), tracked(base).remove('\n')],
    amendments: ['2 paragraphs-joined ¶ →', '1 paragraph-split → ¶'],
    collisions: [],
  },
  {
    what: 'comments: on kept words a remark, on changed words the reason, where words are gone too; answers follow',
    files: (base) => [
      tracked(base)
        .comment('Отчёт', 'Кто отвечает?')
        .replace('марта', 'апреля')
        .comment('апреля', 'Рано.')
        .comment('Последний', 'Верно.', '1')
        .remove('обучение ')
        .commentBetween('проводит ', 'Нет денег.')
        .comment('Раздел первый.\nМин', 'Общее.')
        .comment('Раздел', 'Согласны.', '0'),
    ],
    amendments: ['1 text-deleted  обучение →', '1 text-replaced марта → апреля'],
    comments: [
      '1 on «Раздел первый.¶Мин»: Общее.',
      '1 on «Отчёт»: Кто отвечает? / Согласны.',
      '1 in [1]: Нет денег.',
      '1 in [2]: Рано. / Верно.',
    ],
  },
  {
    what: 'a mark that one puts before another’s new table, behind that other’s new words, comes with the table',
    base: doc('Отчёт о мерах.', 'Конец.'),
    files: (base) => [
      tracked(base).after('Отчёт', ' за год и план').by('Б').after('за год', '\n').by('А').tableBefore(' и план', ['Мера']),
    ],
    amendments: ['1 text-inserted →  за год¶Мера¶ и план'],
  },
  {
    what: 'an edit in a note is an edit of the note',
    base: doc(p('Слово', note('Сноска.'), ' и дело.')),
    files: (base) => [tracked(base).replace('Сноска', 'Ссылка')],
    amendments: ['1 text-replaced Сноска → Ссылка'],
  },
];

for (const { what, base = PLAN, files, amendments, collisions, comments } of EXAMPLES) {
  test(what, () => {
    const returns = files(base).map((hand) => hand.grown());
    holdAll({ base, returns });
    const found = asked(base, ...returns.map(({ made }) => made));
    if (amendments) assert.deepEqual(found.amendments, amendments);
    if (collisions) assert.deepEqual(found.collisions, collisions);
    if (comments) assert.deepEqual(found.comments, comments);
  });
}

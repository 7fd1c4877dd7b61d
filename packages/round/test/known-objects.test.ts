/** Pictures and fields that a base's carrier has otherwise than its file: a return made from the file asks for nothing by holding them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PreparedBase, prepareBase, settleReturned } from '@svod/round';
import type { WordPackage } from '@svod/wordml';
import { returnOf, together } from './word-bugs/all-ways.ts';
import { code, comment, del, end, fldChar, gone, ins, mention, p, r, start, t, tbl, tc, tr } from './word-bugs/markup.ts';
import { entriesOf, opened } from './word-bugs/word-file.ts';

/** A PNG of one pixel; with a text in it, which cleaning takes out. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const withText = (word: string): Uint8Array => {
  const letters = [...`Comment\0${word}`].map((char) => char.charCodeAt(0));
  return Uint8Array.from([
    ...PNG.subarray(0, 33),
    0,
    0,
    0,
    letters.length,
    0x74,
    0x45,
    0x58,
    0x74,
    ...letters,
    0,
    0,
    0,
    0,
    ...PNG.subarray(33),
  ]);
};
const METAFILE = Uint8Array.from([1, 0, 0, 0, 108, 0, 0, 0, 1, 2, 3, 4]);

const picture = (id: string): string =>
  r(
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="b"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>' +
      `<a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function file(body: string, comments = ''): WordPackage {
  const relationships = `<Relationship Id="emblem" Type="${IMAGE}" Target="media/emblem.png"/><Relationship Id="plan" Type="${IMAGE}" Target="media/plan.emf"/><Relationship Id="other" Type="${IMAGE}" Target="media/other.png"/>`;
  const types = '<Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>';
  const entries = entriesOf(body, comments === '' ? {} : { comments }, { relationships, types });
  entries.set('word/media/emblem.png', withText('author'));
  entries.set('word/media/other.png', Uint8Array.from([...withText('other').subarray(0, 60), 1, 2, 3]));
  entries.set('word/media/plan.emf', METAFILE);
  return opened(entries);
}

const BOX = fldChar('begin') + code(' FORMCHECKBOX ') + fldChar('separate') + fldChar('end');
const MACRO = r('<w:fldChar w:fldCharType="begin"/>') + code(' MACROBUTTON NN [Имя] ') + fldChar('end');
const BODY = [
  p(picture('emblem'), t(' Министерство')),
  p(t('Схема: '), picture('plan'), t(' и текст после неё.')),
  p(t('Отметка '), BOX, t(' и имя '), MACRO, t('.')),
  tbl(1, tr('', tc(p(picture('plan')) + p(t('Мера'))))),
  p(t('Конец плана.')),
];
const prepared = (body: readonly string[]): PreparedBase => {
  const made = prepareBase('base.docx', file(body.join('')), null);
  assert.ok(made.ok);
  return made.base;
};
const BASE = prepared(BODY);

function asks(body: readonly string[], comments = ''): { readonly amendments: readonly string[]; readonly quotes: readonly string[] } {
  const sent = file(body.join(''), comments);
  const { consolidation } = together(BASE, [returnOf(sent, 'МИД', settleReturned(sent, BASE))]).result;
  return {
    amendments: consolidation.amendments.map(
      ({ kind, tracked, old, new: put }) => `${kind}${tracked ? ' tracked' : ''} ${old.trim()} → ${put.trim()}`,
    ),
    quotes: consolidation.remarks.map(({ quote }) => quote),
  };
}
const instead = (at: number, made: string): readonly string[] => BODY.map((each, k) => (k === at ? made : each));

test('the carrier has such objects otherwise, and without knowing it a return would seem to change them', () => {
  assert.equal(BASE.objects.unwrapped.length, 2);
  assert.deepEqual(Object.values(BASE.objects.left), [2]);
  assert.equal(Object.keys(BASE.objects.renamed).length, 1);
  const sent = file(BODY.join(''));
  const { objects: _, ...unknowing } = BASE;
  const { consolidation } = together(BASE, [returnOf(sent, 'МИД', settleReturned(sent, unknowing))]).result;
  assert.ok(consolidation.amendments.length >= 4);
});

test('a return that holds what the base’s file held asks for nothing by that', () => {
  assert.deepEqual(asks(BODY).amendments, []);
});

test('what is changed beside them is found where it stands, and comments are pinned to their words', () => {
  const beside = instead(1, p(t('Схема: '), picture('plan'), t(' и '), start(1), t('новый текст'), end(1), mention(1), t(' после неё.')));
  const found = asks(beside, comment(1, 'A', 'Верно?'));
  assert.deepEqual([found.amendments, found.quotes], [['text-inserted  → новый'], []]);
  const remarked = instead(2, p(t('Отметка '), BOX, t(' и '), start(1), t('имя'), end(1), mention(1), t(' '), MACRO, t('.')));
  assert.deepEqual(asks(remarked, comment(1, 'A', 'Чьё?')), { amendments: [], quotes: ['имя'] });
});

test('another picture, one more of the same and a deletion with tracking are found', () => {
  assert.equal(asks(instead(0, p(picture('other'), t(' Министерство')))).amendments.length, 1);
  assert.equal(asks(instead(4, p(t('Конец плана.'), picture('plan')))).amendments.length, 1);
  assert.equal(asks(instead(0, p(t(' Министерство')))).amendments.length, 1);
  assert.deepEqual(asks(instead(0, p(del('A', picture('emblem')), t(' Министерство')))).amendments, ['text-deleted tracked  → ']);
  assert.deepEqual(asks(instead(4, p(t('Конец '), del('A', gone('плана')), ins('A', t('таблицы')), t('.')))).amendments, [
    'text-replaced tracked плана → таблицы',
  ]);
});

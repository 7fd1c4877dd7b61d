import type { SilentCase } from '../all-ways.ts';
import { LISTED, cell, field, footnotes, noteMark, p, pp, sdt, style, t, tbl, tc, textBox, tr } from '../markup.ts';
import { fileOf } from '../word-file.ts';

const HEAD = tr('', cell('№'), cell('Мера'), cell('Срок'));
const row = (...texts: readonly string[]): string => tr('', ...texts.map(cell));
const START = p(t('Начало плана.'));
const END = p(t('Конец плана.'));
const ROWS = [row('1', 'Учёт веществ', 'май'), row('2', 'Охрана складов', 'июнь'), row('3', 'Обучение персонала', 'июль')];
const PLAN = START + tbl(3, HEAD, ...ROWS) + END;
const PLACES = ['Органы ведут учёт веществ.', 'Склады охраняются круглосуточно.', 'Персонал обучается ежегодно.'];
const merged = (value: string, text: string): string => tc(p(t(text)), `<w:vMerge w:val="${value}"/>`);
const contents = (page: string): string =>
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    t(`Учёт ${page}`),
  ) + p(t(`Охрана 1${page}`), '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
/** A field and words in one run, as some programs write them. */
const inRun = (instruction: string, result: string): string =>
  `<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">${instruction}</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>${result}</w:t><w:fldChar w:fldCharType="end"/>`;
const oneRun = (...content: readonly string[]): string =>
  `<w:r>${content.map((each) => (each.startsWith('<') ? each : `<w:t xml:space="preserve">${each}</w:t>`)).join('')}</w:r>`;
const linked = (relation: string, ...runs: readonly string[]): string => `<w:hyperlink r:id="${relation}">${runs.join('')}</w:hyperlink>`;
const LINK = (id: string): { readonly relationships: string } => ({
  relationships: `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
});

/** Reports that are about comparing: what a copy without tracking asks for. */
export const silent: readonly SilentCase[] = [
  {
    number: '3',
    symptom: 'a numbered paragraph taken out: its mark goes with it, and no empty number is left',
    base: fileOf(PLACES.map((text) => pp(LISTED, '', t(text))).join('') + END),
    edited: fileOf([PLACES[0], PLACES[2]].map((text) => pp(LISTED, '', t(text ?? ''))).join('') + END),
    asks: ['paragraph-deleted Склады охраняются круглосуточно. → '],
  },
  {
    number: '6',
    symptom: 'the last paragraph taken out leaves an empty one',
    base: fileOf(PLACES.map((text) => p(t(text))).join('')),
    edited: fileOf(
      PLACES.slice(0, 2)
        .map((text) => p(t(text)))
        .join(''),
    ),
    asks: ['paragraph-deleted Персонал обучается ежегодно. → '],
  },
  {
    number: '38a',
    symptom: 'a column resized: no wording changes and no comparison is refused',
    base: fileOf(PLAN),
    edited: fileOf(PLAN.replaceAll('w:w="2000"', 'w:w="2500"')),
    asks: ['property  → '],
    told: ['property-not-carried'],
    but: { again: 'widths of columns are named and not written' },
  },
  {
    number: '38b',
    symptom: 'a column put in: no comparison is refused',
    base: fileOf(PLAN),
    edited: fileOf(
      START +
        tbl(
          4,
          row('№', 'Мера', 'Срок', 'Кто'),
          row('1', 'Учёт веществ', 'май', 'МИД'),
          row('2', 'Охрана складов', 'июнь', 'МВД'),
          row('3', 'Обучение персонала', 'июль', 'МО'),
        ) +
        END,
    ),
    asks: ['column-inserted  → Кто\nМИД\nМВД\nМО'],
  },
  {
    number: '38c',
    symptom: 'a column taken out: no comparison is refused',
    base: fileOf(PLAN),
    edited: fileOf(
      START + tbl(2, row('№', 'Мера'), row('1', 'Учёт веществ'), row('2', 'Охрана складов'), row('3', 'Обучение персонала')) + END,
    ),
    asks: ['column-deleted Срок\nмай\nиюнь\nиюль → '],
  },
  {
    number: '40',
    symptom: 'text on both sides of a table inside a cell',
    base: fileOf(
      START +
        tbl(
          1,
          row('Этап'),
          tr('', tc(p(t('Сначала учёт.')) + p(t('Лишний абзац.')) + tbl(1, row('Внутри')) + p(t('После этого отчёт.')))),
        ) +
        END,
    ),
    edited: fileOf(
      START + tbl(1, row('Этап'), tr('', tc(p(t('Сначала учёт.')) + tbl(1, row('Внутри')) + p(t('После этого общий отчёт.'))))) + END,
    ),
    asks: ['paragraph-deleted Лишний абзац. → ', 'text-inserted  →  общий'],
  },
  {
    number: '41',
    symptom: 'a change in a table and one in the text: the wrong paragraph is taken',
    base: fileOf(START + p(t(PLACES[0] ?? '')) + tbl(3, HEAD, ...ROWS) + p(t(PLACES[1] ?? '')) + END),
    edited: fileOf(START + tbl(3, HEAD, ROWS[0] ?? '', row('2', 'Охрана складов', 'август'), ROWS[2] ?? '') + p(t(PLACES[1] ?? '')) + END),
    asks: ['paragraph-deleted Органы ведут учёт веществ. → ', 'text-replaced июнь → август'],
  },
  {
    number: '42',
    symptom: 'a row put in at the top: every row after it is said to have changed',
    base: fileOf(PLAN),
    edited: fileOf(START + tbl(3, HEAD, row('0', 'Реестр объектов', 'март'), ...ROWS) + END),
    asks: ['row-inserted  → 0\tРеестр объектов\tмарт'],
  },
  {
    number: '43',
    symptom: 'several rows changed: the whole table is said to have changed',
    base: fileOf(PLAN),
    edited: fileOf(
      START + tbl(3, HEAD, row('1', 'Учёт веществ', 'апрель'), ROWS[1] ?? '', row('3', 'Обучение всего персонала', 'июль')) + END,
    ),
    asks: ['text-replaced май → апрель', 'text-inserted  →  всего'],
  },
  {
    number: '46',
    symptom: 'a whole table taken out is not tracked',
    base: fileOf(PLAN),
    edited: fileOf(START + END),
    asks: ['table-deleted №\tМера\tСрок\n1\tУчёт веществ\tмай\n2\tОхрана складов\tиюнь\n3\tОбучение персонала\tиюль → '],
  },
  {
    number: '56',
    symptom: 'numbering with other ids is taken for other numbering',
    base: fileOf(PLACES.map((text) => pp(LISTED, '', t(text))).join('') + END),
    edited: fileOf(PLACES.map((text) => pp(LISTED.replace('w:val="1"', 'w:val="7"'), '', t(text))).join('') + END, {
      numbering:
        '<w:abstractNum w:abstractNumId="9"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>',
    }),
    asks: [],
  },
  {
    number: '57a',
    symptom: 'page numbers of a table of contents are reported as changes',
    base: fileOf(contents('3') + PLACES.map((text) => p(t(text))).join('')),
    edited: fileOf(contents('4') + PLACES.map((text) => p(t(text))).join('')),
    asks: ['(generated) text-replaced 3 → 4', '(generated) text-replaced 13 → 14'],
  },
  {
    number: '57b',
    symptom: 'a page number that a field shows is reported as a change',
    base: fileOf(START + p(t('См. с. '), field(' PAGEREF a ', '3'), t('.'))),
    edited: fileOf(START + p(t('См. с. '), field(' PAGEREF a ', '4'), t('.'))),
    asks: [],
    accepted: ['Начало плана.', 'См. с. 3.'],
  },
  {
    number: '58a',
    symptom: 'another field, put in the place of one',
    base: fileOf(START + p(t('Всего '), field(' NUMPAGES ', '5'), t(' страниц.')) + END),
    edited: fileOf(START + p(t('Всего '), field(' SECTIONPAGES ', '5'), t(' страниц.')) + END),
    asks: ['text-replaced 5 → 5'],
    told: ['object-not-carried'],
    but: { again: 'a field is not carried, and its old one stays: nothing is shown' },
  },
  {
    number: '58b',
    symptom: 'a field that shows nothing taken out: no noise, though no text changed',
    base: fileOf(START + p(t('Всего'), field(' SEQ рис \\h ', ''), t(' пять страниц.')) + END),
    edited: fileOf(START + p(t('Всего'), t(' пять страниц.')) + END),
    asks: ['text-deleted  → '],
  },
  {
    number: '58c',
    symptom: 'fields and words in one run, some of them taken out: the words go and the field stays',
    base: fileOf(
      START +
        p(oneRun('См. ', inRun(' REF a ', 'пункт 5'), ' плана и ', inRun(' REF b ', 'пункт 6'), inRun(' REF c ', '7'), ' к нему.')) +
        END,
    ),
    edited: fileOf(START + p(oneRun('См. ', inRun(' REF a ', 'пункт 5'), ' к нему.')) + END),
    asks: ['text-deleted  плана и пункт 67 → '],
  },
  {
    number: '59',
    symptom: 'a file that Word saved anew: runs cut, ids and languages changed, links under other ids',
    base: fileOf(p(t('Органы ведут учёт, см. '), linked('l1', t('сайт')), t('.')) + END, {}, LINK('l1')),
    edited: fileOf(
      `<w:p w:rsidR="00AB12CD">${t('Органы ве')}<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CE"><w:rPr><w:lang w:val="ru-RU"/></w:rPr><w:t xml:space="preserve">дут учёт, см. </w:t></w:r><w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkEnd w:id="77"/>${linked('l9', t('са'), t('йт'))}${t('.')}</w:p>${END}`,
      {},
      LINK('l9'),
    ),
    asks: [],
  },
  {
    number: '60',
    symptom: 'words around a note’s reference typed anew, and the note’s text with them',
    base: fileOf(START + p(t('Органы ведут учёт'), noteMark(1), t(' веществ.')) + END, { footnotes: footnotes(p(t('По закону.'))) }),
    edited: fileOf(START + p(t('Органы ведут реестр'), noteMark(1), t(' веществ.')) + END, {
      footnotes: footnotes(p(t('По новому закону.'))),
    }),
    asks: ['text-replaced учёт → реестр', 'text-inserted  →  новому'],
  },
  {
    number: '64',
    symptom: 'the only change stands in a text box',
    base: fileOf(START + p(textBox(p(t('Срок май.')))) + END),
    edited: fileOf(START + p(textBox(p(t('Срок июнь.')))) + END),
    asks: ['text-replaced май → июнь'],
  },
  {
    number: '65',
    symptom: 'a text box that stands in both branches counts twice, its text four times',
    base: fileOf(START + p(textBox(p(t('Срок май.')))) + END),
    edited: fileOf(START + p(textBox(p(t('Срок май.'))).replace(/<mc:Fallback>[^]*<\/mc:Fallback>/u, '')) + END),
    asks: [],
  },
  {
    number: '68',
    symptom: 'a file with text boxes is refused',
    base: fileOf(START + p(textBox(p(t('Схема.')))) + p(t('Срок май.')) + END),
    edited: fileOf(START + p(textBox(p(t('Схема.')))) + p(t('Срок июнь.')) + END),
    asks: ['text-replaced май → июнь'],
  },
  {
    number: '39a',
    symptom: 'a table inside a cell differs',
    base: fileOf(START + tbl(2, row('№', 'Состав'), tr('', cell('1'), tc(tbl(2, row('а', 'б'), row('в', 'г')) + p()))) + END),
    edited: fileOf(START + tbl(2, row('№', 'Состав'), tr('', cell('1'), tc(tbl(2, row('а', 'б'), row('в', 'д')) + p()))) + END),
    asks: ['text-replaced г → д'],
  },
  {
    number: '39b',
    symptom: 'cells merged down in the copy alone: one amendment of the rows that they are in',
    base: fileOf(START + tbl(2, row('МИД', 'Учёт веществ'), row('МВД', 'Охрана складов')) + END),
    edited: fileOf(
      START + tbl(2, tr('', merged('restart', 'МИД'), cell('Учёт веществ')), tr('', merged('continue', ''), cell('Охрана складов'))) + END,
    ),
    asks: ['cells-merged МИД\tУчёт веществ\nМВД\tОхрана складов → МИД\tУчёт веществ\n\tОхрана складов'],
  },
  {
    number: '44',
    symptom: 'rows that another program wrapped into content controls',
    base: fileOf(PLAN),
    edited: fileOf(START + tbl(3, HEAD, ...ROWS.map((each) => sdt(each))) + END),
    asks: [],
  },
  {
    number: '74',
    symptom: 'a program strips the paragraphs’ ids',
    base: fileOf(PLACES.map((text, at) => `<w:p w14:paraId="0000000${at + 1}">${t(text)}</w:p>`).join('') + END),
    edited: fileOf([PLACES[0], 'Склады охраняются ночью.', PLACES[2]].map((text) => p(t(text ?? ''))).join('') + END),
    asks: ['text-replaced круглосуточно → ночью'],
  },
  {
    number: '2',
    symptom: 'a paragraph split by Enter, its style going to the second half',
    base: fileOf(START + pp(style('Two'), '', t('Органы ведут учёт. Склады охраняются.')) + END),
    edited: fileOf(START + pp(style('Two'), '', t('Органы ведут учёт.')) + pp(style('Two'), '', t(' Склады охраняются.')) + END),
    asks: ['paragraph-split  → \n'],
  },
];

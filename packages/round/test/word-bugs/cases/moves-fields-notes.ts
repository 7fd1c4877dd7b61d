import type { WordCase } from '../all-ways.ts';
import {
  LISTED,
  by,
  del,
  end,
  field,
  footnotes,
  ins,
  mention,
  moveFrom,
  moveRange,
  moveTo,
  noteMark,
  p,
  pm,
  pp,
  r,
  sdt,
  start,
  t,
  textBox,
} from '../markup.ts';
import { fileOf } from '../word-file.ts';

const moved = (which: 'From' | 'To', id: number, text: string, name = `ход${id}`): string =>
  moveRange(which, 'Start', which === 'From' ? id : id + 1, name) +
  pm(`move${which} A`, (which === 'From' ? moveFrom : moveTo)('A', t(text))) +
  moveRange(which, 'End', which === 'From' ? id : id + 1);

const START = p(t('Начало плана.'));
const MIDDLE = p(t('Середина плана.'));
const END = p(t('Конец плана.'));
const PLACE = 'Органы ведут учёт веществ.';

/** Reports 51 to 77: moves, numbering, fields, notes, text boxes, bookmarks, content controls. */
export const movesFieldsNotes: readonly WordCase[] = [
  {
    number: '51',
    symptom: 'a move’s range that begins in a paragraph under deletion breaks accepting',
    file: fileOf(
      START +
        pm('del A', moveRange('From', 'Start', 1, 'ход1'), del('A', 'Лишний.')) +
        pm('moveFrom A', moveFrom('A', t(PLACE))) +
        moveRange('From', 'End', 1) +
        MIDDLE +
        moved('To', 1, PLACE) +
        END,
    ),
    original: ['Начало плана.', 'Лишний.', PLACE, 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', PLACE, 'Конец плана.'],
  },
  {
    number: '52a',
    symptom: 'text moved with tracking is invisible',
    file: fileOf(START + moved('From', 1, PLACE) + MIDDLE + moved('To', 1, PLACE) + END),
    original: ['Начало плана.', PLACE, 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', PLACE, 'Конец плана.'],
  },
  {
    number: '52b',
    symptom: 'a move without its other end: what came is inserted',
    file: fileOf(START + MIDDLE + moved('To', 1, PLACE) + END),
    original: ['Начало плана.', 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', PLACE, 'Конец плана.'],
  },
  {
    number: '52c',
    symptom: 'a move without its other end: what went is deleted',
    file: fileOf(START + pm('moveFrom A', moveFrom('A', t(PLACE))) + MIDDLE + END),
    original: ['Начало плана.', PLACE, 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', 'Конец плана.'],
  },
  {
    number: '53',
    symptom: 'moves with one name and the same ids, one of them without its end',
    file: fileOf(
      START +
        moved('From', 1, PLACE, 'ход') +
        moved('From', 1, 'Органы обучают персонал.', 'ход') +
        MIDDLE +
        moved('To', 1, 'Органы обучают персонал.', 'ход') +
        moveRange('To', 'Start', 2, 'ход') +
        pm('moveTo A', moveTo('A', t(PLACE))) +
        END,
    ),
    original: ['Начало плана.', PLACE, 'Органы обучают персонал.', 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', 'Органы обучают персонал.', PLACE, 'Конец плана.'],
  },
  {
    number: '54',
    symptom: 'a paragraph moved and a word of it changed: rejecting leaves the new word',
    file: fileOf(
      START +
        moved('From', 1, PLACE) +
        MIDDLE +
        moveRange('To', 'Start', 2, 'ход1') +
        pm('moveTo A', moveTo('A', t('Органы ведут '), del('A', 'учёт')), ins('A', t('реестр')), moveTo('A', t(' веществ.'))) +
        moveRange('To', 'End', 2) +
        END,
    ),
    original: ['Начало плана.', PLACE, 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', 'Органы ведут реестр веществ.', 'Конец плана.'],
    but: { again: 'words that their own author put in and struck out again are not written' },
    office: {
      final: ['Начало плана.', 'Середина плана.', 'Органы ведут учётреестр веществ.', 'Конец плана.'],
      original: ['Начало плана.', 'Органы ведут учёт веществ.', 'Середина плана.', 'учётКонец плана.'],
      why: 'a deletion inside moved text is lost when opened',
    },
  },
  {
    number: '55',
    symptom: 'numbers of a list go wrong after tracked deletions and moves',
    file: fileOf(
      pp(LISTED, '', t('Учёт.')) +
        pp(LISTED, 'del A', del('A', 'Охрана.')) +
        pp(LISTED, '', t('Обучение.')) +
        pp(LISTED, 'ins B', ins('B', t('Отчёт.'))) +
        END,
    ),
    original: ['Учёт.', 'Охрана.', 'Обучение.', 'Конец плана.'],
    final: ['Учёт.', 'Обучение.', 'Отчёт.', 'Конец плана.'],
  },
  {
    number: '58a',
    symptom: 'a deleted field is written with its code outside a deletion',
    file: fileOf(
      p(
        t('См. '),
        del(
          'A',
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText xml:space="preserve"> REF a </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
          'пункт 5',
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ins('A', t('приложение')),
        t('.'),
      ) + END,
    ),
    original: ['См. пункт 5.', 'Конец плана.'],
    final: ['См. приложение.', 'Конец плана.'],
    office: {
      original: ['См. Error: Reference source not found.', 'Конец плана.'],
      why: 'a reference is computed anew, and its bookmark is not there',
    },
  },
  {
    number: '58b',
    symptom: 'a reference to a note deleted',
    file: fileOf(p(t('Учёт'), del('A', '<w:r><w:footnoteReference w:id="1"/></w:r>'), t(' ведут органы.')) + END, {
      footnotes: footnotes(p(t('Сноска.'))),
    }),
    original: ['Учёт[^1] ведут органы.', 'Конец плана.', 'footnote/1\tСноска.'],
    final: ['Учёт ведут органы.', 'Конец плана.'],
  },
  {
    number: '60',
    symptom: 'a note’s reference deleted and put in anew under one id: the note is empty after accepting',
    file: fileOf(p(t('Учёт'), del('A', '<w:r><w:footnoteReference w:id="1"/></w:r>'), ins('A', noteMark(1)), t(' ведут органы.')) + END, {
      footnotes: footnotes(p(t('Сноска '), del('A', 'старая'), ins('A', t('новая')), t('.'))),
    }),
    original: ['Учёт[^1] ведут органы.', 'Конец плана.', 'footnote/1\tСноска старая.'],
    final: ['Учёт[^1] ведут органы.', 'Конец плана.', 'footnote/1\tСноска новая.'],
    office: {
      final: ['Учёт[^1] ведут органы.', 'Конец плана.'],
      why: 'the note goes with its deleted reference, though another refers to it',
    },
  },
  {
    number: '62',
    symptom: 'tracked changes in notes and headers remain after accepting all',
    file: fileOf(p(t('Учёт'), noteMark(1), t(' ведут органы.')) + END, {
      footnotes: footnotes(p(t('Сноска '), del('A', 'старая'), ins('A', t('новая')), t('.'))),
      header: p(t('Проект '), ins('A', t('третий'))),
    }),
    original: ['Учёт[^1] ведут органы.', 'Конец плана.', 'header/0/default\tПроект ', 'footnote/1\tСноска старая.'],
    final: ['Учёт[^1] ведут органы.', 'Конец плана.', 'header/0/default\tПроект третий', 'footnote/1\tСноска новая.'],
  },
  {
    number: '64',
    symptom: 'the only change stands in a text box',
    file: fileOf(p(t('Текст'), textBox(p(t('Срок '), del('A', 'май'), ins('A', t('июнь')), t('.')))) + END),
    original: ['Текст', 'Конец плана.', 'textbox/1\tСрок май.'],
    final: ['Текст', 'Конец плана.', 'textbox/1\tСрок июнь.'],
  },
  {
    number: '66',
    symptom: 'text that stands in both branches of alternate content is read twice',
    file: fileOf(
      p(
        t('Срок '),
        r(
          '<mc:AlternateContent><mc:Choice Requires="wps"><w:t>май</w:t></mc:Choice><mc:Fallback><w:t>май</w:t></mc:Fallback></mc:AlternateContent>',
        ),
        ins('A', t(' и июнь')),
      ) + END,
    ),
    original: ['Срок май', 'Конец плана.'],
    final: ['Срок май и июнь', 'Конец плана.'],
  },
  {
    number: '69',
    symptom: 'bookmarks and comments that end between paragraphs are lost',
    file: fileOf(
      p(start(1), '<w:bookmarkStart w:id="50" w:name="часть"/>', t('Учёт '), ins('A', t('и охрана '))) +
        '<w:bookmarkEnd w:id="50"/>' +
        end(1) +
        p(mention(1), t('Конец '), field(' REF часть ', 'плана'), t('.')),
      { comments: `<w:comment w:id="1" w:author="A">${p(t('Почему?'))}</w:comment>` },
    ),
    original: ['Учёт ', 'Конец плана.'],
    final: ['Учёт и охрана ', 'Конец плана.'],
  },
  {
    number: '75',
    symptom: 'a locked content control with tracked words in it',
    file: fileOf(p(t('Срок: '), sdt(t('до ') + del('A', 'мая') + ins('A', t('июня')), '<w:lock w:val="sdtContentLocked"/>'), t('.')) + END),
    original: ['Срок: до мая.', 'Конец плана.'],
    final: ['Срок: до июня.', 'Конец плана.'],
    told: ['locked-control'],
  },
  {
    number: '76',
    symptom: 'a content control moved: ranges of its wrapper are not settled',
    file: fileOf(
      START +
        `<w:customXmlMoveFromRangeStart w:id="901" w:author="A"/>${sdt(moved('From', 1, PLACE))}<w:customXmlMoveFromRangeEnd w:id="901"/>` +
        MIDDLE +
        `<w:customXmlMoveToRangeStart w:id="903" w:author="A"/>${sdt(moved('To', 1, PLACE))}<w:customXmlMoveToRangeEnd w:id="903"/>` +
        END,
    ),
    original: ['Начало плана.', PLACE, 'Середина плана.', 'Конец плана.'],
    final: ['Начало плана.', 'Середина плана.', PLACE, 'Конец плана.'],
    office: {
      final: ['Начало плана.', 'Органы ведут учёт веществ.Середина плана.', 'Органы ведут учёт веществ.', 'Конец плана.'],
      original: ['Начало плана.', 'Органы ведут учёт веществ.', 'Середина плана.', 'Органы ведут учёт веществ.Конец плана.'],
      why: 'moved text inside a content control is lost as moved when opened',
    },
  },
  {
    number: '95',
    symptom: 'a deletion in a plain-text content control is lost when opened',
    file: fileOf(p(t('Срок: '), sdt(t('до ') + del('A', 'конца ') + t('мая'), '<w:text/>'), t('.')) + END),
    original: ['Срок: до конца мая.', 'Конец плана.'],
    final: ['Срок: до мая.', 'Конец плана.'],
    office: { final: ['Срок: до конца мая.', 'Конец плана.'], why: 'a deletion in a plain-text control is lost when opened' },
  },
  {
    number: '96',
    symptom: 'no tracked change of a right-to-left text is read',
    file: fileOf(
      pp(
        '<w:bidi/>',
        '',
        `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">المادة </w:t></w:r>`,
        `<w:ins ${by('A')}><w:r><w:rPr><w:rtl/></w:rPr><w:t>الأولى</w:t></w:r></w:ins>`,
        `<w:del ${by('A')}><w:r><w:rPr><w:rtl/></w:rPr><w:delText>الثانية</w:delText></w:r></w:del>`,
      ) + END,
    ),
    original: ['المادة الثانية', 'Конец плана.'],
    final: ['المادة الأولى', 'Конец плана.'],
  },
  {
    number: '98',
    symptom: 'a change of numbering is not undone by rejecting',
    file: fileOf(
      pp(LISTED, '', t('Учёт.')) +
        p(`<w:pPr>${LISTED}<w:pPrChange ${by('A')}><w:pPr/></w:pPrChange></w:pPr>`, t('Охрана.')) +
        pp(LISTED, '', t('Обучение.')) +
        END,
    ),
    original: ['Учёт.', 'Охрана.', 'Обучение.', 'Конец плана.'],
    final: ['Учёт.', 'Охрана.', 'Обучение.', 'Конец плана.'],
  },
];

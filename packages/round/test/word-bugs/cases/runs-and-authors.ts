import type { WordCase } from '../all-ways.ts';
import { cell, del, ins, p, pm, r, t, tbl, tc, tr, wholeRow } from '../markup.ts';
import { fileOf } from '../word-file.ts';

const same = (name: string, inner: string): string => `<w:${name} w:id="7" w:author="A" w:date="2012-03-05T09:00:00Z">${inner}</w:${name}>`;

/** Reports 13 to 34: words that come and go, one inside another, of several authors. */
export const runsAndAuthors: readonly WordCase[] = [
  {
    number: '13',
    symptom: 'a deletion inside an insertion is dropped and its text stays',
    file: fileOf(p(t('Срок: '), ins('A', t('до '), del('B', 'конца '), t('мая')), t('.'))),
    original: ['Срок: .'],
    final: ['Срок: до мая.'],
  },
  {
    number: '14',
    symptom: 'an insertion that another deletes whole is lost when saved',
    file: fileOf(p(t('Срок: '), ins('A', del('B', 'до мая')), t('.'))),
    original: ['Срок: .'],
    final: ['Срок: .'],
  },
  {
    number: '15',
    symptom: 'accepting joins every wording that was proposed one after another',
    file: fileOf(
      p(
        del('A', 'Учёт ведут лаборатории.'),
        ins('A', del('B', 'Учёт ведёт министерство.')),
        ins('B', del('B', 'Учёт ведёт агентство.')),
        ins('B', t('Учёт ведёт служба.')),
      ),
    ),
    original: ['Учёт ведут лаборатории.'],
    final: ['Учёт ведёт служба.'],
    office: {
      final: ['Учёт ведёт агентство.Учёт ведёт служба.'],
      original: ['Учёт ведут лаборатории.Учёт ведёт агентство.'],
      why: 'what one author inserts and strikes out again it takes for text that was always there',
    },
  },
  {
    number: '16',
    symptom: 'an edit inside another author’s pending insertion takes all of it over',
    file: fileOf(p(t('Учёт: '), ins('A', t('один ')), ins('B', t('новый ')), ins('A', del('B', 'два '), t('три')), t('.'))),
    original: ['Учёт: .'],
    final: ['Учёт: один новый три.'],
  },
  {
    number: '20',
    symptom: 'a replacement that touches an existing insertion is refused without a word',
    file: fileOf(
      p(
        t('Сведения '),
        del('B', 'подаются '),
        ins('A', del('B', 'ежегодно ')),
        del('B', 'в срок'),
        ins('B', t('представляются по запросу')),
        t('.'),
      ),
    ),
    original: ['Сведения подаются в срок.'],
    final: ['Сведения представляются по запросу.'],
  },
  {
    number: '21',
    symptom: 'rejecting a replacement of letters in a cell leaves one insertion behind',
    file: fileOf(
      tbl(
        2,
        tr('', cell('Срок'), cell('май 2013 года')),
        tr(
          '',
          cell('Кто отвечает за учёт'),
          tc(p(t('мини'), del('A', 'мал'), ins('A', t('стр')), t('и'), del('A', 'зм'), ins('A', t('ст')))),
        ),
      ) + p(t('Конец.')),
    ),
    original: ['Срок\tмай 2013 года', 'Кто отвечает за учёт\tминимализм', 'Конец.'],
    final: ['Срок\tмай 2013 года', 'Кто отвечает за учёт\tминистрист', 'Конец.'],
  },
  {
    number: '22',
    symptom: 'an insertion and a deletion under one id are taken for one change',
    file: fileOf(
      p(
        t('Срок: '),
        same('del', '<w:r><w:delText>май</w:delText></w:r>'),
        same('ins', t('июнь')),
        t('. Кто: '),
        same('ins', t('МИД')),
        t('.'),
      ),
    ),
    original: ['Срок: май. Кто: .'],
    final: ['Срок: июнь. Кто: МИД.'],
  },
  {
    number: '26a',
    symptom: 'tracked changes with the ids 0, 1, 2 beside bookmarks with the same ids',
    file: fileOf(
      p(
        '<w:bookmarkStart w:id="0" w:name="срок"/>',
        '<w:del w:id="0" w:author="A"><w:r><w:delText>май</w:delText></w:r></w:del>',
        '<w:ins w:id="1" w:author="A"><w:r><w:t>июнь</w:t></w:r></w:ins><w:bookmarkEnd w:id="0"/>',
        '<w:bookmarkStart w:id="1" w:name="кто"/>',
        t(' МИД'),
        '<w:bookmarkEnd w:id="1"/>',
      ),
    ),
    original: ['май МИД'],
    final: ['июнь МИД'],
  },
  {
    number: '26b',
    symptom: 'an insertion that stands inside a run',
    file: fileOf(p(t('Срок: '), r(`<w:ins w:id="2" w:author="A"><w:t>июнь</w:t></w:ins>`), t('.'))),
    original: ['Срок: .'],
    final: ['Срок: июнь.'],
    office: { final: ['Срок: .'], why: 'text of an insertion inside a run is not read at all' },
  },
  {
    number: '27',
    symptom: 'deleted rows and paragraphs are shown',
    file: fileOf(tbl(1, tr('', cell('Первая')), wholeRow('del', 'A', 'Вторая')) + pm('del A', del('A', 'Лишний.')) + p(t('Конец.'))),
    original: ['Первая', 'Вторая', 'Лишний.', 'Конец.'],
    final: ['Первая', 'Конец.'],
  },
  {
    number: '28',
    symptom: 'the text of a paragraph lacks the words inserted in it',
    file: fileOf(p(t('Сведения '), ins('A', t('ежегодно ')), t('представляются.'))),
    original: ['Сведения представляются.'],
    final: ['Сведения ежегодно представляются.'],
  },
  {
    number: '29',
    symptom: 'insertions are dropped, and a paragraph that is all insertion vanishes',
    file: fileOf(p(t('Начало.')) + pm('ins A', ins('A', t('Новый ')), ins('B', t('абзац.'))) + p(ins('A', t('Перед ')), t('концом.'))),
    original: ['Начало.', 'концом.'],
    final: ['Начало.', 'Новый абзац.', 'Перед концом.'],
    but: { again: 'a new paragraph and words put in right behind it under one name stand in one insertion' },
  },
  {
    number: '31',
    symptom: 'deletions are written as plain text',
    file: fileOf(p(t('Сведения '), del('A', 'ежегодно '), t('представляются.'))),
    original: ['Сведения ежегодно представляются.'],
    final: ['Сведения представляются.'],
  },
  {
    number: '32',
    symptom: 'brackets of a template inside an insertion leave wrappers unbalanced',
    file: fileOf(p(t('{#органы}'), ins('A', t('{имя')), t('}'), ins('B', t('{/органы}'), del('A', '{')))),
    original: ['{#органы}}'],
    final: ['{#органы}{имя}{/органы}'],
  },
  {
    number: '33',
    symptom: 'blocks that are tracked as a whole are lost from the text',
    file: fileOf(
      p(t('Начало.')) +
        pm('ins A', ins('A', t('Новый абзац.'))) +
        tbl(2, wholeRow('ins', 'A', 'Новая', 'таблица')) +
        pm('del B', del('B', 'Старый абзац.')) +
        p(t('Конец.')),
    ),
    original: ['Начало.', 'Старый абзац.', 'Конец.'],
    final: ['Начало.', 'Новый абзац.', 'Новая\tтаблица', 'Конец.'],
  },
];

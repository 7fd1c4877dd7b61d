import type { WordCase } from '../all-ways.ts';
import { comment, del, end, ins, mention, p, pm, start, t } from '../markup.ts';
import { fileOf } from '../word-file.ts';

const END = p(t('Конец.'));
const one = comment(1, 'A', 'Так в законе.');

/** Reports 78 to 93: comments beside tracked changes. Where they end up is asked in `comments.test.ts`. */
export const comments: readonly WordCase[] = [
  {
    number: '78',
    symptom: 'a comment whose range begins inside an insertion is lost',
    file: fileOf(p(t('Срок: '), ins('A', start(1), t('до мая')), end(1), mention(1), t('.')) + END, { comments: one }),
    original: ['Срок: .', 'Конец.'],
    final: ['Срок: до мая.', 'Конец.'],
  },
  {
    number: '79',
    symptom: 'a comment whose end was deleted with tracking has none',
    file: fileOf(p(t('Срок: '), start(1), mention(1), del('A', 'до мая'), t(' года.')) + END, { comments: one }),
    original: ['Срок: до мая года.', 'Конец.'],
    final: ['Срок:  года.', 'Конец.'],
  },
  {
    number: '80',
    symptom: 'a comment over several paragraphs, of several paragraphs',
    file: fileOf(
      p(t('Начало '), start(1), t('первого.')) + p(ins('A', t('Второй.'))) + p(t('Третий'), end(1), mention(1), t(' абзац.')) + END,
      {
        comments: comment(1, 'A', 'Так в законе.', 'И в плане.'),
      },
    ),
    original: ['Начало первого.', '', 'Третий абзац.', 'Конец.'],
    final: ['Начало первого.', 'Второй.', 'Третий абзац.', 'Конец.'],
  },
  {
    number: '81',
    symptom: 'a comment’s range begins outside a deletion and ends inside it',
    file: fileOf(p(t('Срок: '), start(1), t('до '), del('A', 'конца ', end(1)), mention(1), t('мая.')) + END, { comments: one }),
    original: ['Срок: до конца мая.', 'Конец.'],
    final: ['Срок: до мая.', 'Конец.'],
  },
  {
    number: '85',
    symptom: 'accepting the replacement of a commented paragraph gives an invalid file',
    file: fileOf(
      pm('del A', start(1), del('A', 'Органы ведут учёт.', mention(1)), end(1)) +
        pm('ins A', ins('A', t('Лаборатории сдают отчёт.'))) +
        END,
      {
        comments: one,
      },
    ),
    original: ['Органы ведут учёт.', 'Конец.'],
    final: ['Лаборатории сдают отчёт.', 'Конец.'],
  },
  {
    number: '90',
    symptom: 'a comment on no words at all is detached',
    file: fileOf(p(t('Срок: '), mention(1), ins('A', t('до ')), t('мая.')) + END, { comments: one }),
    original: ['Срок: мая.', 'Конец.'],
    final: ['Срок: до мая.', 'Конец.'],
  },
];

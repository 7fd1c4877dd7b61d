import type { ReplyLetter } from '@svod/papers';

/** A letter with so many points. */
export const letter = (points: number, given: Partial<ReplyLetter> = {}): ReplyLetter => ({
  format: 'svod-reply-letter/1',
  language: 'ky',
  name: 'Сын-пикирлерге жооп',
  planTitle: 'План & <иш-чаралар>',
  addressee: 'Тышкы иштер министрлиги',
  date: '«____» ________ 20___',
  outgoing: '№ ________',
  reference: 'Сиздин кат: № 7',
  subject: 'Кароонун жыйынтыгы жөнүндө',
  intro: '«План & <иш-чаралар>» документине берилген сунуштар каралды.',
  columns: { number: '№', place: 'Жобо', request: 'Сунуш', decision: 'Чечим', grounds: 'Негиздеме' },
  points: Array.from({ length: points }, (_, k) => ({
    number: k + 1,
    id: `a${k}`,
    place: [[{ text: '2.3-иш-чара', mark: 'plain' }]],
    request: [[{ text: 'жаңы өңү', mark: 'inserted' }]],
    decision: 'Кабыл алынды',
    grounds: [[{ text: 'Негиз бар', mark: 'plain' }]],
  })),
  nothing: 'Сунуштар берилген жок.',
  closing: points === 0 ? '' : 'Бардыгы каралды: 3.',
  pending: points === 0 ? '' : '2-п. боюнча чечим кабыл алына элек.',
  signature: { position: '(кызматы)', signature: '(колу)', person: '(аты-жөнү)' },
  executor: 'Аткаруучу: ________',
  labels: { cut: '…' },
  ...given,
});

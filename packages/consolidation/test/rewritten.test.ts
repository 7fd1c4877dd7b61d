import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchText } from '../src/align/text-match.ts';

/** Old and new text of each change, by what lies between the matches. */
function changes(a: string, b: string): readonly string[] {
  const found: string[] = [];
  let [x, y] = [0, 0];
  for (const match of [...matchText(a, b), { a0: a.length, a1: a.length, b0: b.length, b1: b.length }]) {
    const [old, made] = [a.slice(x, match.a0).trim(), b.slice(y, match.b0).trim()];
    if (old !== '' || made !== '') found.push(`${old} → ${made}`);
    [x, y] = [match.a1, match.b1];
  }
  return found;
}

test('a rewritten sentence is read as one replaced phrase, without islands of words that happen to stand in both', () => {
  const a = 'Современные приложения разработаны совсем не так, как те, которые были созданы, когда первая редакция стандарта вышла в свет.';
  const b =
    'Современные приложения разрабатываются совсем иначе, чем те, что создавались во время выпуска самой ранней редакции стандарта.';
  assert.deepEqual(changes(a, b), [
    'разработаны совсем не так, как те, которые были созданы, когда первая редакция стандарта вышла в свет → разрабатываются совсем иначе, чем те, что создавались во время выпуска самой ранней редакции стандарта',
  ]);
});

test('edits of a sentence that stands otherwise stay apart, however near; alone, the same words are rewritten', () => {
  const rest =
    'в целях выполнения обязательств по резолюции и в соответствии с решениями межведомственной комиссии по вопросам экспортного контроля и нераспространения оружия массового уничтожения и средств его доставки';
  const old = ['Министерство юстиции совместно', 'разрабатывает предложения ведомственных экспертов'];
  const made = ['Правительственная рабочая группа', 'рассматривает заключения международных организаций'];
  const text = ([first = '', second = '']: readonly string[], end: string): string => `${first} ежегодно ${second}${end}.`;
  assert.deepEqual(changes(text(old, ` ${rest}`), text(made, ` ${rest}`)), [`${old[0]} → ${made[0]}`, `${old[1]} → ${made[1]}`]);
  assert.deepEqual(changes(text(old, ''), text(made, '')), [`${text(old, '').slice(0, -1)} → ${text(made, '').slice(0, -1)}`]);
});

test('nothing is taken together over the end of a sentence', () => {
  const rewritten = ['Порядок определяется отдельным положением', 'Правила утверждает сам уполномоченный орган'];
  const [a, b] = [`${rewritten[0]}. Срок прежний. ${rewritten[0]}.`, `${rewritten[1]}. Срок прежний. ${rewritten[1]}.`];
  assert.deepEqual(changes(a, b), [`${rewritten[0]} → ${rewritten[1]}`, `${rewritten[0]} → ${rewritten[1]}`]);
});

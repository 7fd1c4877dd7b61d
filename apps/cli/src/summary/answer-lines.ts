import type { AnswerOutcome, AnswerRow, ReturnReport } from '@svod/consolidation';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';

const ORDER: readonly AnswerOutcome[] = ['amendment', 'remark', 'homeless', 'adopted', 'agreed', 'desk', 'heading'];

/** How each answer table was read: its columns, and what became of its rows, by their numbers. */
export function answerLines(returns: readonly ReturnReport[], messages: Messages): readonly string[] {
  const texts = messages.answers;
  return returns.flatMap(({ answers, body, file }) => {
    if (!answers) return [];
    const lines = [`  ${body} (${file})`];
    for (const { table, header, columns } of answers.tables) {
      const list = columns
        .filter(({ holds }) => holds !== 'other')
        .map(({ heading, holds }) => `«${heading}» – ${messages.answerColumns[holds] ?? holds}`)
        .join('; ');
      lines.push(`    ${fill(texts.table, { table, row: header, list })}`);
      const rows = answers.rows.filter((row) => row.table === table);
      for (const outcome of ORDER) {
        const some = rows.filter((row) => row.outcome === outcome);
        if (some.length > 0) lines.push(`      ${fill(texts[outcome], { count: some.length, rows: rangesOf(some) })}`);
      }
    }
    return lines;
  });
}

/** Numbers of rows, runs of three and more drawn together. */
function rangesOf(rows: readonly AnswerRow[]): string {
  const numbers = [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let k = 0; k < numbers.length;) {
    let end = k;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    if (end - k >= 2) parts.push(`${numbers[k]}–${numbers[end]}`);
    else for (let i = k; i <= end; i++) parts.push(String(numbers[i]));
    k = end + 1;
  }
  return parts.join(', ');
}

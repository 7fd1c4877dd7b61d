import type { Collision, Decision } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { dateText } from './letter-text.ts';
import { rangesText } from './numbering.ts';
import type { Numbering } from './numbering.ts';

/** What stands beside a decision: the wording that stands, the reason, from what it follows, the result of the meeting, who decided and when. */
export function groundsText(decision: Decision, own: readonly string[], numbering: Numbering, messages: Messages): string {
  const words = messages.grounds;
  const { follows, text, reason, meeting } = decision;
  const collision = follows?.kind === 'collision' ? numbering.collision(follows.id) : undefined;
  const lines: string[] = [];
  if (text !== null && text !== '' && follows?.kind !== 'parent')
    lines.push(fill(collision ? words.joint : words.standing, { text: oneLine(text) }));
  if (follows?.kind === 'parent') lines.push(rowsOf([follows.id], words.follows, numbering, messages));
  else if (collision && decision.kind === 'rejected') lines.push(rowsOf(picked(collision, own), words.picked, numbering, messages));
  if (follows?.kind !== 'parent') lines.push(reason.trim(), meeting.trim() === '' ? '' : fill(words.meeting, { text: meeting.trim() }));
  const who = whoText(decision, messages);
  lines.push(who === '' || follows?.kind === 'parent' ? '' : fill(words.by, { who }));
  return lines.filter((line) => line !== '').join('\n');
}

/** "Name, role, 14.11.2025", as much of it as is known. */
export function whoText({ by, date }: Pick<Decision, 'by' | 'date'>, messages: Messages): string {
  return [by.name.trim(), by.role.trim(), date === null ? '' : dateText(date, messages)].filter((part) => part !== '').join(', ');
}

const picked = ({ decision }: Collision, own: readonly string[]): readonly string[] =>
  decision?.settling.kind === 'pick' ? decision.settling.pick.filter((id) => !own.includes(id)) : [];

function rowsOf(ids: readonly string[], text: string, numbering: Numbering, messages: Messages): string {
  const numbers = [...new Set(ids.map(numbering.numberOf).filter((n) => n !== undefined))].sort((a, b) => a - b);
  const rows = rangesText(numbers, messages);
  return rows === '' ? '' : fill(text, { rows });
}

const oneLine = (text: string): string =>
  text
    .replace(/ *\t */gu, ' | ')
    .replace(/\s*[\n\v]\s*/gu, ' / ')
    .trim();

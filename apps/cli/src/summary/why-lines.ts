import { type Language, askLine, decisionWord, letterLine, placeLine, whoLine } from '@svod/papers';
import type { FoundProvenance, Provenance, ProvenanceChange, ProvenanceSentence, RemovedSentence } from '@svod/round';
import { fill } from '../messages/fill.ts';
import { type Messages, printable } from '../messages/messages.ts';

/** Most sentences that are told at once; the number of the others follows. */
const MOST = 12;
const LONGEST = 400;

/** Where sentences come from, for a person: each with the changes that made it, who asked for them and who decided. */
export function whyLines(
  found: FoundProvenance,
  provenance: Provenance,
  question: string,
  messages: Messages,
  language: Language,
): readonly string[] {
  const lines: string[] = [];
  if (found.kind === 'near') {
    lines.push(fill(messages.why.notFound, { text: question }));
    if (found.sentences.length > 0) lines.push(messages.why.nearest);
    for (const one of found.sentences) lines.push(`  ${headLine(one, language)}`);
    return lines.map(printable);
  }
  for (const sentence of found.sentences.slice(0, MOST)) lines.push(...sentenceLines(sentence, provenance, messages, language), '');
  if (found.sentences.length > MOST) lines.push(fill(messages.summary.more, { count: found.sentences.length - MOST }));
  return lines.map(printable);
}

function headLine(sentence: ProvenanceSentence | RemovedSentence, language: Language): string {
  const { section, measure, field, text } = sentence;
  const place = {
    provision: '',
    flow: 'flow' in sentence ? sentence.flow : '',
    label: '',
    section,
    measure,
    field,
    range: { start: 0, end: 0 },
  };
  const where = measure === '' && field === '' ? '' : ` (${placeLine(place, language)})`;
  return `«${short(text)}»${where}`;
}

function sentenceLines(
  sentence: ProvenanceSentence | RemovedSentence,
  { changes }: Provenance,
  messages: Messages,
  language: Language,
): readonly string[] {
  const lines = [headLine(sentence, language)];
  const told = (id: string): readonly string[] => {
    const change = Object.hasOwn(changes, id) ? changes[id] : undefined;
    return change ? changeLines(change, messages, language) : [];
  };
  if (!('from' in sentence)) lines.push(`  ${messages.why.removed}`);
  else if (sentence.from === 'base') lines.push(`  ${messages.why.untouched}`);
  else if (sentence.from === 'new') lines.push(`  ${messages.why.fresh}`);
  lines.push(...sentence.made.flatMap(told));
  if ('earlier' in sentence && sentence.earlier.length > 0) {
    lines.push(`  ${messages.why.earlier}:`);
    lines.push(...sentence.earlier.flatMap(told).map((line) => `  ${line}`));
  }
  return lines;
}

function changeLines(change: ProvenanceChange, messages: Messages, language: Language): readonly string[] {
  const words = messages.why;
  const bodies = [...new Set(change.sponsors.map(({ body }) => body))].join(', ');
  const what = change.kind === 'joint-text' ? fill(words.joint, { bodies }) : askLine(change.kind, language).replace(/:$/u, '');
  const wording = [change.old, change.new].map(short);
  const lines = [`  – ${what}: ${wording.map((text) => (text === '' ? '∅' : `«${text}»`)).join(' → ')}`];
  for (const sponsor of change.sponsors) {
    const letter = letterLine(sponsor, language);
    const details = [
      letter,
      sponsor.file === '' ? '' : fill(words.file, { file: sponsor.file }),
      sponsor.author === '' ? '' : fill(words.author, { author: sponsor.author }),
      sponsor.tracked ? '' : words.untracked,
    ].filter((part) => part !== '');
    lines.push(`    ${fill(words.asked, { body: sponsor.body, details: details.length === 0 ? '' : ` (${details.join('; ')})` })}`);
    if (sponsor.reason.trim() !== '') lines.push(`    ${fill(words.reason, { reason: short(sponsor.reason) })}`);
  }
  const { decision } = change;
  if (decision) {
    const who = whoLine(decision, language);
    lines.push(`    ${decisionWord(decision.kind, language)}${who === '' ? '' : ` – ${who}`}`);
    if (decision.text !== null && change.kind !== 'joint-text') lines.push(`    ${fill(words.standing, { text: short(decision.text) })}`);
    if (decision.reason.trim() !== '') lines.push(`    ${fill(words.grounds, { reason: decision.reason.trim() })}`);
    if (decision.meeting.trim() !== '') lines.push(`    ${fill(words.meeting, { text: decision.meeting.trim() })}`);
  }
  return lines;
}

function short(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

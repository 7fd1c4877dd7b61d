import { type BaseChanges, type PreparedBase, prepareBase } from '@svod/round';
import type { ReadingMemory } from '@svod/wordml';
import { usage } from '../arguments.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { WordFile } from './read-word-file.ts';

/** A base of which the file held tracked changes: what they were, and what was done with them. */
export type BaseFile = PreparedBase;

/** Makes a base of a Word file ({@link prepareBase}). Its own tracked changes are never taken silently: without a word on them the command ends. */
export function readBase(file: WordFile, changes: string | undefined, messages: Messages, memory: ReadingMemory | null = null): BaseFile {
  if (changes !== undefined && !isChoice(changes)) throw usage(messages, messages.usage.baseChangesForm);
  const prepared = prepareBase(file.name, file.package, changes ?? null, memory);
  if (!prepared.ok) throw usage(messages, fill(messages.usage.baseChanges, { file: file.name, count: prepared.changes }));
  return prepared.base;
}

const CHOICES: ReadonlySet<string> = new Set(['accept', 'reject', 'keep']);

const isChoice = (value: string): value is BaseChanges => CHOICES.has(value);

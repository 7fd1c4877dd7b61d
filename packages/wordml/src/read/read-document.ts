import type { Document, Flow, Problem } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import { R, attributeOf, isW, wAttr, wChild } from '../xml/names.ts';
import { type ReadingMemory, partsAround } from '../memory/reading-memory.ts';
import type { Recall } from '../memory/recall.ts';
import type { Binding } from './binding.ts';
import { readComments } from './comments.ts';
import { controlProblems } from './controls.ts';
import { readFlow, readTextbox } from './read-blocks.ts';
import { startReading, startStory } from './reading.ts';
import type { NoteQueue, Reading } from './reading.ts';
import { NO_FIELDS, inlineAtoms } from './resolve-fields.ts';
import { styleValues } from './style-values.ts';

export interface ReadDocument {
  readonly document: Document;
  readonly binding: Binding;
}

/**
 * Reads all stories of a Word package: main text, headers and footers (each part once, under the first section that uses it), notes in
 * the order of their references, text boxes once. Tracked changes are kept as markers on what they touch; nothing is accepted or
 * rejected. Never fails: what is not read stands in the document's problems. A memory takes in what is read; the package is whole all the same.
 */
export function readDocument(pkg: WordPackage, memory: ReadingMemory | null = null): ReadDocument {
  const reading = startReading(pkg, pkg.recall ?? recallOf(pkg, memory), readTextbox);
  const body = wChild(pkg.xml(pkg.main)?.root ?? missingRoot(), 'body');
  const main: Flow[] = [];
  if (body === null) reading.problems.push({ code: 'missing-body', values: {}, where: pkg.main });
  else main.push(finished(readFlow(reading, startStory(reading, pkg.main, true), 'main', body)));
  const headers = readMargins(reading, 'header');
  const footers = readMargins(reading, 'footer');
  const footnotes = readNotes(reading, reading.footnotes);
  const endnotes = readNotes(reading, reading.endnotes);
  const { comments, elements } = readComments(reading);
  const flows = [...main, ...headers, ...footers, ...footnotes, ...endnotes, ...reading.textboxes];
  return {
    document: {
      flows,
      revisions: reading.log.revisions(),
      comments,
      ...(reading.version === '' ? {} : { version: reading.version }),
      sections: reading.layouts,
      styles: styleValues(reading.styles),
      defaults: reading.styles.defaults,
      words: reading.styles.defaultWords,
      problems: [
        ...pkg.problems,
        ...reading.problems,
        ...linkedFields(reading),
        ...controlProblems(reading.controls),
        ...orphans(reading),
        ...reading.log.problems(),
      ],
    },
    binding: {
      flows: reading.flows,
      tables: reading.tables,
      revisions: reading.log.elements,
      comments: elements,
      atoms: (paragraph) => inlineAtoms(paragraph, reading.openFields.get(paragraph) ?? NO_FIELDS),
    },
  };
}

function recallOf(pkg: WordPackage, memory: ReadingMemory | null): Recall | null {
  const main = pkg.xml(pkg.main);
  return memory === null || main === null ? null : memory.recall(main, partsAround(pkg));
}

function missingRoot(): never {
  throw new Error('readDocument: a package was opened without its main part');
}

function finished(flow: { readonly key: string; readonly blocks: Flow['blocks'] }): Flow {
  return { key: flow.key, blocks: flow.blocks };
}

/** Headers or footers: references of the sections in order, `w:type` default, first or even (17.10.5, 17.10.2). */
function readMargins(reading: Reading, kind: 'header' | 'footer'): Flow[] {
  const flows: Flow[] = [];
  const seen = new Set<string>();
  const pkg = reading.package;
  for (const [index, section] of reading.sections.entries()) {
    for (const child of section.children) {
      if (child.type !== 'element' || !isW(child, `${kind}Reference`)) continue;
      const target = pkg.relationship(pkg.main, attributeOf(child, R, 'id') ?? '');
      const part = target === null || target.external ? null : pkg.find(target.target);
      const root = part === null ? undefined : pkg.xml(part)?.root;
      if (part === null || root === undefined || seen.has(part)) continue;
      seen.add(part);
      const key = `${kind}/${index}/${wAttr(child, 'type') ?? 'default'}`;
      flows.push(finished(readFlow(reading, startStory(reading, part, false), key, root)));
    }
  }
  return flows;
}

function readNotes(reading: Reading, queue: NoteQueue): Flow[] {
  const flows: Flow[] = [];
  // A note may itself hold a reference, so the queue may grow while it is worked off.
  for (const { key, element } of queue.waiting) {
    flows.push(finished(readFlow(reading, startStory(reading, queue.part, false), key, element)));
  }
  return flows;
}

function linkedFields(reading: Reading): Problem[] {
  return [...reading.linkedFields].map(([code, count]) => ({
    code: 'linked-field',
    values: { field: code.slice(0, 200), count },
    where: '',
  }));
}

function orphans(reading: Reading): Problem[] {
  return [reading.footnotes, reading.endnotes].flatMap(({ kind, elements, keys, part }) => {
    const count = elements.size - keys.size;
    return count > 0 ? [{ code: 'note-without-reference', values: { kind, count }, where: part }] : [];
  });
}

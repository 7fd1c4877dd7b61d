import type { RevisionIndex } from '../document/document.ts';
import { MARK } from '../flow/strip.ts';
import { type Comparison, authorOf } from './comparison.ts';
import type { Actor, EditWithin } from './raw-change.ts';

/** Remembers words that one author put into another's change and a third struck out. What the one struck out himself asks for nothing. */
export function noteStruck(c: Comparison, inserter: Actor, remover: Actor, holder: Actor, text: string): void {
  if (inserter === remover) return;
  note(c, 'insertion', inserter ?? '', holder ?? '', text);
  note(c, 'deletion', remover ?? '', holder ?? '', text);
}

/** Remembers whose deletions stand within another's, which they are counted in. */
export function noteDeeper(c: Comparison, deletions: readonly RevisionIndex[], text: string): void {
  if (deletions.length < 2) return;
  const holder = authorOf(c, deletions);
  const authors = new Set(deletions.map((revision) => authorOf(c, [revision])));
  for (const author of authors) note(c, 'deletion', author, holder, text);
}

/** Marks of paragraphs go with the words beside them. */
function note(c: Comparison, edit: EditWithin['edit'], author: string, holder: string, text: string): void {
  if (author !== holder && text !== MARK && text !== '') c.findings.within.push({ edit, author, holder, text });
}

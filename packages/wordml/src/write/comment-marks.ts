import type { XmlElement } from '../xml/node.ts';
import type { Pen } from './pen.ts';

/** Beginning of the words that a comment is on (ECMA-376 Part 1, 17.13.4.4). */
export const commentStart = (id: string, { w }: Pen): XmlElement => w('commentRangeStart', { id });

/** End of those words, and the reference that shows the comment (17.13.4.3, .5). The run is never part of a tracked change. */
export const commentEnd = (id: string, { w }: Pen): readonly XmlElement[] => [
  w('commentRangeEnd', { id }),
  w('r', {}, [w('commentReference', { id })]),
];

import type { Draft } from '../draft/model.ts';
import { planTable } from '../draft/model.ts';
import { viewOf } from './view.ts';

/** Where an edit stands, in words of the base. */
export interface TruthPlace {
  /** Line of `base.txt`, counted from 1; null for notes and headers. */
  readonly line: number | null;
  readonly what: 'paragraph' | 'measure' | 'footnote' | 'header';
  /** Number of the heading above, '' before the first. */
  readonly section: string;
  readonly measure: string;
  readonly field: string;
  /** Index of the paragraph in its cell. */
  readonly paragraph: number;
  /** `after`: the edit puts something in after this place. */
  readonly where: '' | 'after';
}

/** Finds places by the keys of the base's paragraphs and rows. */
export function placesOf(base: Draft): (key: string, where: '' | 'after') => TruthPlace {
  const lines = new Map(viewOf(base, 'final').map((line, at) => [line.key, at + 1]));
  const sections = new Map<string, string>();
  let section = '';
  for (const block of base.body) {
    if (block.kind === 'table') continue;
    if (/^s\d+$/.test(block.key)) section = block.key.slice(1);
    sections.set(block.key, section);
  }
  const rows = new Set(planTable(base).rows.map((row) => row.key));
  return (key, where) => {
    const [path = '', index] = key.split('/');
    const plain = { line: null, section: '', measure: '', field: '', paragraph: 0, where };
    if (path.startsWith('note.')) return { ...plain, what: 'footnote', field: path.slice('note.n'.length) };
    if (path.startsWith('header.')) return { ...plain, what: 'header', field: path.slice('header.'.length) };
    const row = /^(m\d+\.\d+)(?:\.(\w+))?$/.exec(path);
    if (row?.[1] !== undefined && rows.has(row[1])) {
      return {
        ...plain,
        line: lines.get(row[1]) ?? null,
        what: 'measure',
        section: '7',
        measure: row[1].slice(1),
        field: row[2] ?? '',
        paragraph: Number(index ?? 0),
      };
    }
    const line = lines.get(path);
    if (line === undefined) throw new Error(`no place for ${key}`);
    return { ...plain, line, what: 'paragraph', section: sections.get(path) ?? '' };
  };
}

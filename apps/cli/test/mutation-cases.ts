import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip, zip } from '@svod/archive';
import { type Chance, chanceOf, mutateBytes, mutateXml } from './mutate.ts';
import { SAMPLE } from './sample-truth.ts';
import { shrunk } from './shrink.ts';

const NAMES = ['gsfr', 'mid', 'mz', 'gts', 'gknb', 'mskh', 'myu', 'mchs'];

/** A small file made from a return of the sample round. */
export interface Source {
  readonly name: string;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly bytes: Uint8Array;
}

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];

/** Parts that only cost time: the same again, or never read. */
const SPARED = /^(?:docProps|word\/theme)\/|(?:header|footer)[2-9]\.xml$|(?:fontTable|webSettings)\.xml$/u;

export async function readSources(): Promise<readonly Source[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const archive = await unzip(readFileSync(path.join(SAMPLE, `returns/${name}.docx`)));
      if (!archive.ok) throw new Error(`${name}: ${archive.problem.code}`);
      const entries = new Map([...archive.entries].filter(([part]) => !SPARED.test(part)));
      const change = (part: string, made: (xml: string) => string): void =>
        void entries.set(part, encoder.encode(made(decoder.decode(entries.get(part)))));
      change('word/_rels/document.xml.rels', (xml) =>
        xml.replaceAll(/<Relationship [^>]*Target="(?:header|footer)[2-9]\.xml"[^>]*>/gu, ''),
      );
      change('word/document.xml', shrunk);
      return { name, entries, bytes: zip(entries) };
    }),
  );
}

/** Parts that are read most are changed most. */
const PARTS = [
  ...Array.from({ length: 10 }, () => 'word/document.xml'),
  ...[
    'word/document.xml',
    'word/comments.xml',
    'word/comments.xml',
    'word/commentsExtended.xml',
    'word/footnotes.xml',
    'word/footnotes.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ],
  ...['word/settings.xml', 'word/header1.xml', 'word/footer1.xml', 'word/_rels/document.xml.rels', '_rels/.rels', '[Content_Types].xml'],
];

export interface Case {
  readonly source: Source;
  readonly level: 'archive' | 'bytes' | 'elements';
  readonly bytes: Uint8Array;
}

/** Case `number` of a seed, the same whenever it is asked for: four in ten hurt the archive, two the bytes of parts, the rest their elements. */
export function mutatedFile(sources: readonly Source[], seed: number, number: number): Case {
  const chance = chanceOf(seed * 1_000_003 + number);
  const source = chance.pick(sources);
  if (!source) throw new Error('no sources');
  const kind = number % 10;
  if (kind < 4) return { source, level: 'archive', bytes: mutateBytes(source.bytes, chance) };
  return { source, level: kind < 6 ? 'bytes' : 'elements', bytes: zip(mutatedParts(source, kind < 6, chance)) };
}

function mutatedParts(source: Source, raw: boolean, chance: Chance): ReadonlyMap<string, Uint8Array> {
  const entries = new Map(source.entries);
  for (let times = 1 + chance.below(2); times > 0; times--) {
    const part = chance.pick(PARTS.filter((name) => entries.has(name))) ?? '';
    const bytes = entries.get(part) ?? new Uint8Array();
    if (bytes.length === 0) continue;
    entries.set(part, raw ? mutateBytes(bytes, chance) : encoder.encode(mutateXml(decoder.decode(bytes), chance)));
  }
  return entries;
}

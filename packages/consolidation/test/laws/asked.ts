import type { Amendment, Collision, Remark } from '../../src/consolidation.ts';
import type { Document } from '../../src/document/document.ts';
import { ENGINE, consolidated, readRound } from './engine.ts';

/** What files ask of a base, in lines that an example can state. */
export interface Asked {
  /** `1 text-replaced мера → цель`: numbers of the files, kind, words out and in; `silent` untracked, `in` inside an insertion, `(…)` folded. */
  readonly amendments: readonly string[];
  /** `rival different-wordings: 1 2`: kind, reason, numbers of the amendments from 1. */
  readonly collisions: readonly string[];
  /** `1 на «слова»: текст`, `1 в [2]: текст` where it is the reason of the second amendment. */
  readonly comments: readonly string[];
}

export function asked(base: Document, ...files: readonly Document[]): Asked {
  const { amendments, collisions, remarks } = consolidated(ENGINE, readRound(ENGINE, base, files));
  const number = new Map(amendments.map(({ id }, k) => [id, k + 1]));
  return {
    amendments: amendments.map(lineOf),
    collisions: collisions.map(
      ({ kind, why, amendments: ids }: Collision) => `${kind} ${why}: ${ids.map((id) => number.get(id)).join(' ')}`,
    ),
    comments: [...remarks.map(remarkOf), ...amendments.flatMap((amendment, k) => reasonsOf(amendment, k + 1))],
  };
}

const fileOf = (id: string): string => id.slice(1);

function lineOf({ kind, sponsors, tracked, folded, change, old, new: made }: Amendment): string {
  const who = sponsors.map((sponsor) => fileOf(sponsor.return)).join('+');
  const what = [old, '→', made].map((part) => part.replaceAll('\n', '¶')).filter((part) => part !== '');
  return [
    who,
    ...(tracked ? [] : ['silent']),
    ...(change.flow.startsWith('+') ? ['in'] : []),
    kind,
    ...(folded ? [`(${folded})`] : []),
    ...what,
  ].join(' ');
}

const remarkOf = ({ return: file, quote, text, replies }: Remark): string =>
  [`${fileOf(file)} on «${quote.replaceAll('\n', '¶')}»: ${text}`, ...replies.map((reply) => reply.text)].join(' / ');

const reasonsOf = ({ sponsors }: Amendment, number: number): readonly string[] =>
  sponsors.flatMap((sponsor) =>
    sponsor.comments.length > 0 ? [`${fileOf(sponsor.return)} in [${number}]: ${sponsor.reason.replaceAll('\n', ' / ')}`] : [],
  );

import type { Chance } from './chance.ts';
import { paraId, rsid } from './chance.ts';
import type { Look, Paragraph } from './model.ts';
import { runsOf } from './runs.ts';

/** Sessions in which the base was written, the document's root first. */
export function sessionsOf(chance: Chance): string[] {
  return Array.from({ length: 9 }, () => rsid(chance)).sort();
}

/** How a paragraph of one kind is set. */
export interface Setting {
  readonly style?: string;
  readonly list?: Paragraph['list'];
  readonly props?: Readonly<Record<string, string>>;
  readonly look?: Look;
}

/** Makes paragraphs of the base, one stream of chance for all of them. */
export interface Maker {
  readonly sessions: readonly string[];
  readonly chance: Chance;
}

/** A paragraph with its text as {@link runsOf} cuts it. */
export function makeParagraph(maker: Maker, key: string, text: string, setting: Setting): Paragraph {
  const look = setting.look ?? {};
  return {
    kind: 'paragraph',
    key,
    style: setting.style ?? null,
    list: setting.list ?? null,
    props: setting.props ?? {},
    pieces: runsOf(text, look, maker.sessions, maker.chance),
    mark: { ins: null, del: null },
    markLook: look,
    rsid: maker.sessions[Math.floor(maker.chance() * maker.sessions.length)] ?? '',
    rsidDel: null,
    paraId: paraId(maker.chance),
    section: null,
  };
}

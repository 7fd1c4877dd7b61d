import type { Decision } from '@svod/consolidation';
import type { Messages } from '../messages/messages.ts';
import { richLine } from '../rich-text/rich-text.ts';
import type { RichText } from '../rich-text/rich-text.ts';
import { bodyText } from './body-text.ts';
import type { Reports } from './body-text.ts';
import type { RecordedDecision } from './decision.ts';
import { groundsText } from './decision-text.ts';
import { foldPlaces, foldText } from './folded-rows.ts';
import { idsOf } from './lay-out.ts';
import type { Item, Layout } from './lay-out.ts';
import type { Numbering } from './numbering.ts';
import type { CommentRow, ItemRow } from './paper.ts';
import { amendmentPlace, capital, placeText } from './place-text.ts';
import { amendmentText, clashText, remarkText } from './request-text.ts';

/** What the texts of rows are made from, besides the rows themselves. */
export interface RowContext {
  readonly numbering: Numbering;
  readonly decisions: Readonly<Record<string, RecordedDecision>>;
  readonly reports: Reports;
  /** What is to become of the whole field, by amendment; see {@link wholeFields}. */
  readonly wholes: ReadonlyMap<string, string>;
}

/** The rows with their texts; one heading that says so where there are none. */
export function commentRows({ groups }: Layout, context: RowContext, messages: Messages): readonly CommentRow[] {
  const rows: CommentRow[] = [];
  let number = 0;
  for (const { title, items } of groups) {
    rows.push({ kind: 'group', title });
    for (const item of items) {
      number += 1;
      rows.push(itemRow(item, number, title, context, messages));
    }
  }
  return rows.length > 0 ? rows : [{ kind: 'group', title: messages.groups.empty }];
}

function itemRow(item: Item, number: number, section: string, context: RowContext, messages: Messages): ItemRow {
  const ids = idsOf(item);
  const common = { number, ids, section, ...decisionText(item, ids, context, messages) };
  const body = (askers: Parameters<typeof bodyText>[0]): ItemRow['body'] => bodyText(askers, context.reports, messages);
  switch (item.kind) {
    case 'amendment': {
      const { amendment } = item;
      return {
        ...common,
        kind: 'amendment',
        place: withWhole(amendmentPlace(amendment, messages), context.wholes.get(amendment.id) ?? ''),
        body: body(amendment.sponsors),
        request: amendmentText(amendment, context.numbering, messages),
        clash: clashText(amendment, context.numbering, messages),
      };
    }
    case 'remark': {
      const { remark } = item;
      const place = remark.place === null ? richLine(capital(messages.places.none)) : placeText(remark.place, messages);
      return { ...common, kind: 'remark', place, body: body([remark]), request: remarkText(remark, messages), clash: '' };
    }
    case 'folded': {
      const { fold } = item;
      const request = foldText(fold, context.numbering, messages);
      return {
        ...common,
        kind: 'folded',
        place: foldPlaces(fold, messages),
        body: body(fold.amendments.flatMap(({ sponsors }) => sponsors)),
        request,
        clash: '',
      };
    }
  }
}

/** A place with what is to become of the whole field below it. */
const withWhole = (place: RichText, whole: string): RichText => (whole === '' ? place : [...place, ...richLine(whole, 'quiet')]);

function decisionText(item: Item, ids: readonly string[], context: RowContext, messages: Messages): Pick<ItemRow, 'decision' | 'grounds'> {
  const [id = ''] = ids;
  const recorded = Object.hasOwn(context.decisions, id) ? context.decisions[id] : undefined;
  if (recorded && item.kind !== 'folded') return { decision: messages.decisions[recorded.decision], grounds: recorded.grounds };
  const all = item.kind === 'folded' ? item.fold.amendments.map((one) => one.decision) : [itemDecision(item)];
  const [first] = all;
  // Folded changes of one row that were decided in several ways: the record tells each.
  if (!first || all.some((one) => one?.kind !== first.kind)) return { decision: '', grounds: '' };
  return { decision: messages.decisions[first.kind], grounds: groundsText(first, ids, context.numbering, messages) };
}

const itemDecision = (item: Exclude<Item, { readonly kind: 'folded' }>): Decision | undefined =>
  item.kind === 'amendment' ? item.amendment.decision : item.remark.decision;

import { yearOf } from './fields-of-header.ts';

/**
 * What a column says besides its field: `lead` and `partners` part the bodies, `from` and `to` are the ends of a deadline, a year's column
 * is marked or holds a part of that year. '' for nothing more.
 */
export type ColumnRole = { readonly kind: '' | 'lead' | 'partners' | 'from' | 'to' } | { readonly kind: 'year'; readonly year: number };

const PLAIN: ColumnRole = { kind: '' };

const PARTNERS = /соисполнител|партн[её]р|заинтересован|биргелеш|өнөктөш|partner|support|co-?executor|cooperat|contribut|stakeholder/iu;
const LEAD = /ответственн|головн|ведущ|координатор|основн|жооптуу|башкы|lead|responsib|focal|coordinat/iu;
const FROM = /^(?:начало|дата начала|с|башталышы|башталуу|from|start)(?![\p{L}])/iu;
const TO = /^(?:окончание|конец|завершение|дата окончания|дата завершения|по|аяктоо|аякталышы|аягы|to|end|completion|finish)(?![\p{L}])/iu;

/** The role of a column by its header and its field. The lowest of several header rows says most. */
export function roleOf(title: string, field: string): ColumnRole {
  const lines = title.split('\n').filter((line) => line.trim() !== '');
  if (field === 'deadline' || field === 'funding') {
    const year = yearOf(title);
    if (year !== null) return { kind: 'year', year };
  }
  if (field === 'deadline') {
    const lowest = lines.at(-1)?.trim() ?? '';
    return FROM.test(lowest) ? { kind: 'from' } : TO.test(lowest) ? { kind: 'to' } : PLAIN;
  }
  if (field !== 'resp') return PLAIN;
  for (const line of lines.toReversed()) {
    // "Ответственные исполнители и партнёры" holds both.
    const [lead, partners] = [LEAD.test(line), PARTNERS.test(line)];
    if (lead && partners) return PLAIN;
    if (partners) return { kind: 'partners' };
    if (lead && lines.length > 0) return { kind: 'lead' };
  }
  return PLAIN;
}

import type { ParagraphFormatChange, PropertyChange } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { differenceText } from '../messages/properties/difference-text.ts';

/** What a paragraph's look becomes, in words, and which of its properties are not carried. */
export function lookText({ set, others }: ParagraphFormatChange, messages: Messages): string {
  const { looks } = messages;
  const parts: string[] = [];
  if (set.style !== undefined) parts.push(set.style === '' ? looks.defaultStyle : fill(looks.style, { name: set.style }));
  if (set.heading !== undefined) parts.push(set.heading === null ? looks.noHeading : fill(looks.heading, { n: set.heading }));
  if (set.align !== undefined) parts.push(alignText(set.align, messages));
  if (set.numbering !== undefined) parts.push(set.numbering === null ? looks.noList : fill(looks.list, { n: set.numbering.level + 1 }));
  if (set.indent !== undefined) parts.push(looks.indent);
  const named = parts.length === 0 ? [] : [fill(messages.formatSet, { list: parts.join(', ') })];
  return [...named, ...(others.length === 0 ? [] : [fill(looks.others, { list: others.join(', ') })])].join('; ');
}

function alignText(align: string, { looks }: Messages): string {
  return align === 'center' || align === 'right' || align === 'both' ? looks[align] : looks.left;
}

/** Which properties are others, by what they belong to, with old and new values where they are known, and in how many other places the same was done. */
export function propertyText({ differences, elsewhere }: PropertyChange, messages: Messages): string {
  const { properties } = messages;
  const owners = new Map<string, string[]>();
  for (const one of differences) {
    const owner = messages.owners[one.of];
    owners.set(owner, [...(owners.get(owner) ?? []), differenceText(properties, one, one.of === 'link' || one.of === 'markup')]);
  }
  const lines = [...owners].map(([owner, values]) => `${owner} (${values.join('; ')})`);
  const more = elsewhere === undefined ? [] : [fill(properties.elsewhere, { count: elsewhere.length })];
  return [`${lines.join('; ')}.`, ...more, messages.byHand].join(' ');
}

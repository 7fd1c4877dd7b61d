import { type Block, type Document, type Flow, type FlowKey, OBJECT, type Paragraph } from '@svod/consolidation';

/**
 * What a redline must keep of a document, for comparison: words, structure, objects, notes where they are referred to, style, list,
 * alignment, indents, basic formatting of words. Computed numbers, ids and hints are left out.
 */
export function normalOf(document: Document, content: ReadonlyMap<FlowKey, Flow> = new Map(), formats = true): unknown {
  const flows = new Map<FlowKey, readonly Block[]>(document.flows.map((flow) => [flow.key, flow.blocks]));
  const blocksOf = (key: FlowKey): readonly Block[] => content.get(key)?.blocks ?? flows.get(key) ?? [];
  const block = (each: Block): unknown =>
    each.kind === 'paragraph'
      ? paragraph(each)
      : each.rows.map((row) => ({
          header: row.header,
          cells: row.cells.map((cell) => ({ at: `${cell.column}+${cell.span} ${cell.merge}`, blocks: cell.blocks.map(block) })),
        }));
  const paragraph = (each: Paragraph): unknown => ({
    text: each.text,
    objects: each.objects.map((object) =>
      object.flow === null
        ? `${object.kind} ${object.key} ${object.text}`
        : { kind: object.kind, blocks: blocksOf(object.flow).map(block) },
    ),
    formats: formats ? formatsOf(each) : '',
    style: each.style,
    numbering: each.numbering && `${each.numbering.list} ${each.numbering.level}`,
    align: each.align || 'left',
    indent: each.indent && each.indent.left + each.indent.right + Math.abs(each.indent.first) > 0 ? each.indent : null,
  });
  return document.flows
    .filter((flow) => !/^(?:footnote|endnote|textbox)/.test(flow.key))
    .map((flow) => ({ key: flow.key, blocks: flow.blocks.map(block) }));
}

function formatsOf({ text, spans }: Paragraph): string {
  const formats: (number | '')[] = [];
  for (const span of spans) for (let at = span.start; at < span.end; at++) formats.push(text[at] === OBJECT ? '' : span.format);
  let made = '';
  for (let at = 0; at < formats.length;) {
    let end = at + 1;
    while (end < formats.length && formats[end] === formats[at]) end++;
    made += `${formats[at]}x${end - at} `;
    at = end;
  }
  return made;
}

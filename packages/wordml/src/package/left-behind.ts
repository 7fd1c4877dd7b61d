import type { Problem } from '@svod/consolidation';
import type { ContentTypes } from './content-types.ts';
import type { Relationship } from './relationships.ts';

// Relationship kinds whose targets are never opened, and the code under which the read report names them.
const LEFT_KINDS: ReadonlyMap<string, string> = new Map([
  ['vbaProject', 'macros'],
  ['wordVbaData', 'macros'],
  ['oleObject', 'embedded-object'],
  ['package', 'embedded-object'],
  ['control', 'activex'],
  ['activeXControlBinary', 'activex'],
  ['attachedTemplate', 'external-template'],
  ['aFChunk', 'altchunk'],
  ['subDocument', 'subdocument'],
  ['customXml', 'custom-xml'],
  ['origin', 'digital-signature'],
  ['extensibility', 'custom-ui'],
]);

/**
 * What a package holds that is neither followed nor run nor read: one problem for each kind and part, with how many there are. A
 * hyperlink is no such thing; any other external target is.
 */
export function leftBehind(
  relationshipsByPart: ReadonlyMap<string, readonly Relationship[]>,
  types: ContentTypes,
  main: string,
): readonly Problem[] {
  const found = new Map<string, { code: string; where: string; count: number; target: string }>();
  const note = (code: string, where: string, target: string): void => {
    const key = `${code}\n${where}`;
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { code, where, count: 1, target });
    else entry.count++;
  };
  for (const [part, relationships] of relationshipsByPart) {
    for (const { kind, target, external } of relationships) {
      const code = LEFT_KINDS.get(kind);
      if (code !== undefined) note(code, part, target);
      else if (external && kind !== 'hyperlink') note('external-link', part, target);
    }
  }
  const macros = [...found.values()].some((each) => each.code === 'macros');
  if (!macros && types.of(main).includes('macroEnabled')) note('macros', main, '');
  return [...found.values()].map(({ code, where, count, target }) => ({ code, values: { count, target }, where }));
}

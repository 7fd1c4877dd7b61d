import type { WordPackage } from '../package/word-package.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { MC, R, XMLNS_NS } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';

/** Attributes whose values are lists of prefixes (ECMA-376 Part 3, 9.2, 9.3). */
const PREFIX_LISTS: ReadonlySet<string> = new Set(['Ignorable', 'MustUnderstand']);

/**
 * In any part of XML: prefixes that markup compatibility names are declared (`ignorable-undeclared`), and references to relationships
 * have them (`relationship-missing`, once for each id).
 */
export function checkMarkup(pkg: WordPackage, part: string, root: XmlElement, report: Report): void {
  const declared = new Map<string, number>();
  const missing = new Set<string>();
  const prefixes = (value: string, attribute: string): void => {
    for (const prefix of value.split(/\s+/)) {
      if (prefix !== '' && (declared.get(prefix) ?? 0) === 0)
        report({ code: 'ignorable-undeclared', values: { prefix, attribute }, where: part });
    }
  };
  const declare = (element: XmlElement, by: number): void => {
    for (const { ns, local } of element.attributes) if (ns === XMLNS_NS) declared.set(local, (declared.get(local) ?? 0) + by);
  };
  walkElements(
    root,
    (element) => {
      declare(element, 1);
      for (const { ns, local, value } of element.attributes) {
        if (ns === MC && PREFIX_LISTS.has(local)) prefixes(value, local);
        else if (ns === '' && local === 'Requires' && element.ns === MC) prefixes(value, local);
        else if (
          (ns === R.transitional || ns === R.strict) &&
          value !== '' &&
          !missing.has(value) &&
          pkg.relationship(part, value) === null
        ) {
          missing.add(value);
          report({ code: 'relationship-missing', values: { id: value, element: element.name }, where: part });
        }
      }
    },
    (element) => declare(element, -1),
  );
}

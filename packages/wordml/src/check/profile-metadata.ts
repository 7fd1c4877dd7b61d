import type { LossReport } from '../clean/loss-report.ts';
import type { WordPackage } from '../package/word-package.ts';

/** What a file may say of itself: its title and language, and the program. No names, no dates, no counts of work (security: who, when, where). */
const ALLOWED: ReadonlySet<string> = new Set(['title', 'language', 'Application', 'AppVersion', 'DocSecurity']);

/** Properties of the file (ECMA-376 Part 2, 8.3; Part 1, 22.2) other than those: `personal-metadata`. Empty ones say nothing. */
export function checkMetadata(pkg: WordPackage, part: string, counted: LossReport): void {
  const root = pkg.xml(part)?.root;
  for (const child of root?.children ?? []) {
    if (child.type !== 'element' || ALLOWED.has(child.local)) continue;
    const says = child.children.some((each) => each.type === 'element' || (each.type === 'text' && /\S/.test(each.value)));
    if (says) counted.note('personal-metadata', part, { field: child.local });
  }
}

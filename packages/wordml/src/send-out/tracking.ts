import type { WordPackage } from '../package/word-package.ts';
import type { NewParts } from '../write/new-parts.ts';
import type { WorkingCopy } from '../write/working-copy.ts';
import { insertAfter, remove } from '../xml/edit.ts';
import { elementMaker } from '../xml/maker.ts';
import { W, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Children of `w:settings` that stand before `w:trackRevisions` (CT_Settings, 17.15.1.78). */
const BEFORE: ReadonlySet<string> = new Set(
  `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
  printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins
  alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors
  activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
  revisionView`.split(/\s+/u),
);
/** What could keep a body from editing, or from having its edits tracked. */
const IN_THE_WAY: ReadonlySet<string> = new Set([
  'trackRevisions',
  'documentProtection',
  'writeProtection',
  'doNotTrackMoves',
  'doNotTrackFormatting',
]);

/** Switches tracking on; `enforce`: so that it cannot be switched off by the way. Any other protection goes: it would keep a body from answering. */
export function switchTrackingOn(carrier: WordPackage, copies: WorkingCopy, parts: NewParts, enforce: boolean): void {
  const known = carrier.related(carrier.main, 'settings');
  const held = known === null ? null : copies.tree(known);
  const { root } = held ?? parts.make('settings', () => elementMaker(mainRoot(carrier), W[carrier.flavour], 'w')('settings')).tree;
  const w = elementMaker(root, W[carrier.flavour], 'w');
  for (const child of [...root.children]) if (child.type === 'element' && IN_THE_WAY.has(wName(child))) remove(child);
  const before = root.children.findLast((child): child is XmlElement => child.type === 'element' && BEFORE.has(wName(child))) ?? null;
  insertAfter(
    root,
    before,
    w('trackRevisions'),
    ...(enforce ? [w('documentProtection', { edit: 'trackedChanges', enforcement: '1' })] : []),
  );
}

function mainRoot(carrier: WordPackage): XmlElement {
  const root = carrier.xml(carrier.main)?.root;
  if (root === undefined) throw new Error('a package without its main part');
  return root;
}

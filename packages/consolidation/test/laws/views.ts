import assert from 'node:assert/strict';
import type { Document } from '../../src/document/document.ts';
import { project } from '../../src/document/view.ts';
import type { View } from '../../src/document/stays.ts';
import { sideOf } from './atoms.ts';
import { firstDifference, lookOf } from './look.ts';
import type { Scenario } from './scenario.ts';

/** Both views of a return are what its editor showed, and what it would have shown with all undone. */
export function holdViews({ returns }: Scenario, view: (document: Document, view: View) => Document = project): void {
  for (const { editor, made, wild } of returns) {
    if (wild) continue;
    for (const side of ['original', 'final'] as const) {
      const difference = firstDifference(lookOf(view(made, side)), lookOf(sideOf(editor.draft, side)));
      assert.equal(difference, null, `the ${side} view is not the editor's:\n${difference}`);
    }
  }
}

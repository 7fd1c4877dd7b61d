import { isW, onOff, wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { fieldName, normalInstruction } from './field-names.ts';
import type { InlineObject } from './inline-item.ts';

/**
 * The object for a field that shows something without having a result: form fields (ECMA-376 Part 1, 17.16.5, 17.16.7), EQ, SYMBOL,
 * MACROBUTTON. Null for one that shows nothing (XE, TC, SET …).
 */
export function fieldWithoutResult(code: string, element: XmlElement, begin: XmlElement): InlineObject | null {
  const key = normalInstruction(code);
  const name = fieldName(code);
  switch (name) {
    case 'FORMCHECKBOX': {
      const checked = isChecked(begin);
      return { kind: 'field', element, key: `${key} ${checked ? 1 : 0}`, text: checked ? '\u2612' : '\u2610' };
    }
    case 'FORMDROPDOWN': {
      const text = chosenEntry(begin);
      return { kind: 'field', element, key: `${key} ${text}`, text };
    }
    case 'EQ':
      return { kind: 'formula', element, key, text: key.slice(name.length).trim() };
    case 'SYMBOL': {
      const point = Number(/^SYMBOL\s+(0x[0-9a-f]+|\d+)/i.exec(key)?.[1] ?? '');
      return { kind: 'symbol', element, key, text: point > 31 && point < 0xd800 ? String.fromCharCode(point) : '' };
    }
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return { kind: 'field', element, key, text: /^\S+\s+\S+\s+(.*)$/.exec(key)?.[1] ?? '' };
    default:
      return null;
  }
}

function isChecked(begin: XmlElement): boolean {
  const data = wChild(begin, 'ffData');
  const box = data === null ? null : wChild(data, 'checkBox');
  if (box === null) return false;
  return onOff(wChild(box, 'checked')) ?? onOff(wChild(box, 'default')) ?? false;
}

function chosenEntry(begin: XmlElement): string {
  const data = wChild(begin, 'ffData');
  const list = data === null ? null : wChild(data, 'ddList');
  if (list === null) return '';
  const result = wChild(list, 'result') ?? wChild(list, 'default');
  const index = Number((result === null ? null : wAttr(result, 'val')) ?? 0);
  const entries = list.children.filter((each): each is XmlElement => each.type === 'element' && isW(each, 'listEntry'));
  return wAttr(entries[index] ?? list, 'val') ?? '';
}

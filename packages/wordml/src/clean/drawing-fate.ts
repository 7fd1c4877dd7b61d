import { A, PIC, R, VML, WPC, WPG, WPS, attributeOf, isNamed, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { walkElements } from '../resolve/walk-elements.ts';

/** Why a drawing, or a picture in one, is not carried. */
export interface DrawingLoss {
  readonly code: 'picture' | 'linked-picture' | 'chart' | 'diagram' | 'drawing';
  readonly values: Readonly<Record<string, string>>;
}

/** Says of a part's image by relationship id: null when it is carried (and is from then on), else what it is (`emf`, `missing` …). */
export type JudgeImage = (id: string) => string | null;

const CONTENTS: ReadonlySet<string> = new Set([PIC.transitional, PIC.strict, WPS, WPG, WPC]);

/** Why a `w:drawing` as a whole is not carried (ECMA-376 Part 1, 20.4.2): what it shows is no picture or shape, or the one picture it is can't be. */
export function drawingLoss(drawing: XmlElement, judge: JudgeImage): DrawingLoss | null {
  let loss: DrawingLoss | null = null;
  outsideTextBoxes(drawing, (element) => {
    if (!isNamed(element, A, 'graphicData')) return;
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (!CONTENTS.has(child.ns)) loss ??= foreign(attributeOf(element, '', 'uri') ?? child.ns);
      else if (isNamed(child, PIC, 'pic')) loss ??= pictureLoss(child, judge);
    }
  });
  return loss;
}

/** Why a `pic:pic`, or a filling made of a picture, is not carried. */
export function pictureLoss(element: XmlElement, judge: JudgeImage): DrawingLoss | null {
  let loss: DrawingLoss | null = null;
  outsideTextBoxes(element, (each) => {
    if (isNamed(each, A, 'blip')) loss ??= blipLoss(each, judge);
  });
  return loss;
}

/** Why the pictures of a `w:pict` (Part 4, 19.1.2.11 imagedata) are not carried. */
export function vmlLoss(pict: XmlElement, judge: JudgeImage): DrawingLoss | null {
  let loss: DrawingLoss | null = null;
  outsideTextBoxes(pict, (element) => {
    if (!isNamed(element, VML, 'imagedata') || loss !== null) return;
    const id = attributeOf(element, R, 'id');
    if (id === null) {
      // A shape that was made of a picture once, or one that shows a file from elsewhere.
      const linked = attributeOf(element, R, 'href') ?? attributeOf(element, '', 'src');
      if (linked !== null) loss = { code: 'linked-picture', values: {} };
      return;
    }
    const format = judge(id);
    if (format !== null) loss = { code: 'picture', values: { format } };
  });
  return loss;
}

function blipLoss(blip: XmlElement, judge: JudgeImage): DrawingLoss | null {
  const id = attributeOf(blip, R, 'embed');
  if (id === null || id === '') return attributeOf(blip, R, 'link') === null ? null : { code: 'linked-picture', values: {} };
  const format = judge(id);
  return format === null ? null : { code: 'picture', values: { format } };
}

function foreign(uri: string): DrawingLoss {
  if (/\/chart(?:ex)?$/i.test(uri)) return { code: 'chart', values: {} };
  return uri.includes('/diagram') ? { code: 'diagram', values: {} } : { code: 'drawing', values: { uri } };
}

function outsideTextBoxes(root: XmlElement, visit: (element: XmlElement) => void): void {
  walkElements(root, (element) => {
    if (wName(element) === 'txbxContent') return false;
    visit(element);
    return true;
  });
}

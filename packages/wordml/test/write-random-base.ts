import type { BaseParts } from './write-package.ts';
import type { Random } from './write-random.ts';

const WORDS = 'план мера срок ответственный орган үлгү көзөмөл иш-чара 2012 год контроль экспорт ң ө ү — «№» i e\u0301'.split(' ');

/** A small document of what real plans hold, decided by a seed. */
export function randomBase(random: Random): BaseParts {
  const maker = new Maker(random);
  const body = maker.blocks(2 + random.below(5), 0, true);
  const section = `<w:sectPr>${maker.withHeader ? '<w:headerReference w:type="default" r:id="header"/>' : ''}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  return {
    body: body + section,
    ...(maker.footnotes.length > 0 ? { footnotes: maker.footnotes } : {}),
    ...(maker.withHeader ? { header: maker.blocks(1 + random.below(2), 2, true) } : {}),
  };
}

class Maker {
  readonly footnotes: string[] = [];
  readonly withHeader: boolean;
  private readonly random: Random;
  private bookmarks = 0;
  private drawings = 0;

  constructor(random: Random) {
    this.random = random;
    this.withHeader = random.chance(0.3);
  }

  /** Blocks that end with a paragraph. */
  blocks(count: number, depth: number, rich: boolean): string {
    const { random } = this;
    let made = '';
    for (let k = 0; k < count; k++) {
      const last = k === count - 1;
      if (!last && depth < 2 && random.chance(0.25)) made += this.table(depth);
      else if (!last && rich && random.chance(0.1)) made += `<w:sdt><w:sdtContent>${this.paragraph(rich, depth)}</w:sdtContent></w:sdt>`;
      else made += this.paragraph(rich, depth, !last && depth === 0 && random.chance(0.06));
    }
    return made;
  }

  private paragraph(rich: boolean, depth: number, section = false): string {
    const { random } = this;
    const properties =
      (random.chance(0.15) ? '<w:pStyle w:val="1"/>' : random.chance(0.15) ? '<w:pStyle w:val="ad"/>' : '') +
      (random.chance(0.2) ? `<w:numPr><w:ilvl w:val="${random.below(2)}"/><w:numId w:val="1"/></w:numPr>` : '') +
      (random.chance(0.2) ? '<w:spacing w:after="120"/>' : '') +
      (random.chance(0.2) ? `<w:jc w:val="${random.pick(['both', 'center', 'right'])}"/>` : '') +
      (random.chance(0.15) ? '<w:rPr><w:i/></w:rPr>' : '') +
      (section ? '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>' : '');
    const empty = random.chance(0.12);
    let content = '';
    for (let k = empty ? 0 : 1 + random.below(4); k > 0; k--) content += this.inline(rich, depth);
    if (rich && random.chance(0.3)) {
      const id = 100 + this.bookmarks++;
      content = `<w:bookmarkStart w:id="${id}" w:name="_svod_${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
    }
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
  }

  private inline(rich: boolean, depth: number): string {
    const { random } = this;
    const kind = rich ? random.below(20) : 0;
    switch (kind) {
      case 10:
        return `<w:hyperlink w:anchor="x">${this.run('<w:rStyle w:val="a3"/>')}${random.chance(0.5) ? this.run('') : ''}</w:hyperlink>`;
      case 11:
        return complexField(' PAGE \\* MERGEFORMAT ', this.run(''));
      case 12:
        return complexField(' HYPERLINK "x" ', this.run('') + this.run(''));
      case 13:
        return `<w:fldSimple w:instr=" NUMPAGES ">${this.run('')}</w:fldSimple>`;
      case 14:
        return `<w:fldSimple w:instr=" TITLE ">${this.run('')}</w:fldSimple>`;
      case 15:
        return `<w:sdt><w:sdtPr><w:id w:val="${1000 + random.below(1000)}"/></w:sdtPr><w:sdtContent>${this.run('')}</w:sdtContent></w:sdt>`;
      case 16:
        return depth === 0 ? this.footnote() : this.run('');
      case 17:
        return depth === 0 && random.chance(0.5) ? this.textbox() : `<w:smartTag w:element="x">${this.run('')}</w:smartTag>`;
      case 18:
        return complexField(' XE "план" ', '') + this.run('');
      case 19:
        return `<w:proofErr w:type="spellStart"/>${this.run('')}<w:proofErr w:type="spellEnd"/><w:r><w:br w:type="page"/></w:r>`;
      default:
        return this.run('');
    }
  }

  private run(first: string): string {
    const { random } = this;
    const properties =
      first +
      (random.chance(0.25) ? '<w:b/>' : '') +
      (random.chance(0.2) ? '<w:i/>' : '') +
      (random.chance(0.2) ? '<w:color w:val="FF0000"/>' : '') +
      (random.chance(0.1) ? '<w:u w:val="single"/>' : '');
    let content = `<w:t xml:space="preserve">${this.words()}</w:t>`;
    if (random.chance(0.1)) content += '<w:tab/>';
    if (random.chance(0.1)) content += `<w:br/><w:t xml:space="preserve">${this.words()}</w:t>`;
    if (random.chance(0.05)) content += `<w:softHyphen/><w:noBreakHyphen/><w:t>${this.words().trim()}</w:t>`;
    if (random.chance(0.03)) content += '<w:sym w:font="Symbol" w:char="F0B7"/>';
    return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
  }

  private words(): string {
    const { random } = this;
    let text = '';
    for (let k = 1 + random.below(3); k > 0; k--) text += `${random.pick(WORDS)} `;
    return random.chance(0.5) ? text : text.trim();
  }

  private footnote(): string {
    const id = this.footnotes.length + 1;
    this.footnotes.push('');
    const more = this.random.chance(0.3) ? this.paragraph(false, 2) : '';
    this.footnotes[id - 1] =
      `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="af"/></w:pPr><w:r><w:rPr><w:rStyle w:val="af0"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${this.run('')}${this.run('')}</w:p>${more}</w:footnote>`;
    return `<w:r><w:rPr><w:rStyle w:val="af0"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  private textbox(): string {
    const id = ++this.drawings;
    const content = `<w:txbxContent>${this.blocks(1 + this.random.below(2), 2, false)}</w:txbxContent>`;
    const shape = `<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="${id}" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const fallback = `<w:pict><v:shape style="width:90pt;height:90pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
  }

  private table(depth: number): string {
    const { random } = this;
    const rows = 1 + random.below(4);
    const merged = random.chance(0.3) ? random.below(3) : -1;
    let made = '';
    for (let row = 0; row < rows; row++) {
      const header = row === 0 && random.chance(0.4);
      const wide = merged === -1 && random.chance(0.15);
      const cell = (span: number, merge: string): string =>
        `<w:tc><w:tcPr><w:tcW w:w="${3000 * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${merge === '<w:vMerge/>' ? '<w:p/>' : this.blocks(1 + (random.chance(0.25) ? 1 : 0), depth + 1, random.chance(0.3))}</w:tc>`;
      const cells = wide
        ? cell(3, '')
        : [0, 1, 2].map((column) => cell(1, column !== merged ? '' : row === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>')).join('');
      made += `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells}</w:tr>`;
    }
    const grid = '<w:gridCol w:w="3000"/>'.repeat(3);
    return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${made}</w:tbl>`;
  }
}

function complexField(code: string, result: string): string {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${char('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${result === '' ? '' : char('separate')}${result}${char('end')}`;
}

import type { Setting } from '../draft/paragraph.ts';

const centred = { jc: '<w:jc w:val="center"/>' };
const right = { jc: '<w:jc w:val="right"/>' };
const BODY = { size: 28 };
const TABLE = { size: 22 };

/** How paragraphs of each kind are set: directly, on runs and paragraphs, as ministries' typists do it. */
export const SETTINGS = {
  draft: { props: right, look: { size: 24 } },
  notice: {
    props: {
      pBdr: ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="6" w:space="4" w:color="7F7F7F"/>`).join(''),
      spacing: '<w:spacing w:before="240" w:after="360"/>',
      jc: '<w:jc w:val="center"/>',
    },
    look: { italic: true, color: '595959', size: 22 },
  },
  title: { style: 'a3', props: {}, look: {} },
  blank: { props: {}, look: BODY },
  body: { props: { ind: '<w:ind w:firstLine="709"/>', jc: '<w:jc w:val="both"/>' }, look: BODY },
  heading: { style: '1', look: {} },
  subheading: { style: '2', look: {} },
  item: { style: 'a5', props: { jc: '<w:jc w:val="both"/>' }, look: BODY },
  abbreviation: { props: { tabs: '<w:tabs><w:tab w:val="left" w:pos="1418"/></w:tabs>', ind: '<w:ind w:left="709"/>' }, look: BODY },
  head: { props: centred, look: { ...TABLE, bold: true } },
  part: { props: { keepNext: '<w:keepNext/>', ...centred }, look: { ...TABLE, bold: true } },
  num: { props: centred, look: TABLE },
  deadline: { props: centred, look: TABLE },
  cell: { props: {}, look: TABLE },
  note: { style: 'ab', props: {}, look: {} },
  header: { style: 'a7', props: centred, look: { italic: true, color: '7F7F7F', size: 20 } },
} satisfies Record<string, Setting>;

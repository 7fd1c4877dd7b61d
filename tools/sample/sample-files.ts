import { zip } from '@svod/archive';
import { INVENTED } from './plan/front.ts';
import type { Parts, Sample } from './sample.ts';
import { makeSample } from './sample.ts';
import { truthOf } from './truth/truth.ts';
import { viewOf } from './truth/view.ts';

const encoder = new TextEncoder();
const ROUND = 'consultation-2012';
/** Bodies that were asked and did not answer. */
const SILENT: readonly string[] = ['МО', 'ГАООС'];

/** Every file that is made, by its path in `samples/`: equal bytes on every call. */
export function sampleFiles(sample: Sample = makeSample()): [string, Uint8Array][] {
  return [
    [`${ROUND}/base.docx`, docx(sample.baseParts)],
    ...sample.returns.map((one): [string, Uint8Array] => [`${ROUND}/returns/${one.script.id}.docx`, docx(one.parts)]),
    [`${ROUND}/round.json`, json(roundOf(sample))],
    [`${ROUND}/truth.json`, json(truthOf(sample))],
    [
      `${ROUND}/base.txt`,
      encoder.encode(
        `${viewOf(sample.base, 'final')
          .map((line) => line.text)
          .join('\n')}\n`,
      ),
    ],
  ];
}

/** What the desk knows of the files beside what stands in them. */
function roundOf(sample: Sample): unknown {
  const returns = sample.returns.map(({ script }) => ({
    file: `returns/${script.id}.docx`,
    body: script.body,
    date: script.date,
    letter: script.letter,
    ...(Object.keys(script.authors).length === 0 ? {} : { authors: script.authors }),
  }));
  const asked = [...returns.map(({ body }) => body), ...SILENT].sort((a, b) => (a < b ? -1 : 1));
  return { format: 'svod-round/1', about: INVENTED, base: 'base.docx', round: '2', version: '2', asked, returns };
}

function docx(parts: Parts): Uint8Array {
  return zip(parts.map(([name, xml]): [string, Uint8Array] => [name, encoder.encode(xml)]));
}

function json(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, null, 1)}\n`);
}

import path from 'node:path';
import { outlineOf } from '@svod/consolidation';
import { fieldOfWord } from '@svod/papers';
import { fieldsOfHeader } from '@svod/plan';
import { type Provenance, findProvenance } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { mustReadProvenance } from '../decided/given-decisions.ts';
import { DONE, FAULTS } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { readBase } from '../files/read-base.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import { jsonText } from '../record.ts';
import { whyLines } from '../summary/why-lines.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod why FILE "text" [--json]`: FILE is a provenance.json, or a next version beside one. */
export const why: Command = {
  options: { json: 'flag' },
  async run(args, { messages, language, out }) {
    const file = required(args.files[0], 'FILE', messages);
    const question = required(args.files[1], 'TEXT', messages);
    noMore(args, 2, messages);
    const provenance = await provenanceOfFile(file, messages);
    const found = findProvenance(provenance, question, fieldOfWord);
    if (args.flag('json')) {
      const ids = new Set(found.sentences.flatMap((one) => [...one.made, ...('earlier' in one ? one.earlier : [])]));
      const changes = Object.fromEntries(Object.entries(provenance.changes).filter(([id]) => ids.has(id)));
      out(jsonText({ format: 'svod-why/1', question, found: found.kind, sentences: found.sentences, changes }));
    } else out(`${whyLines(found, provenance, question, messages, language).join('\n')}\n`);
    return found.kind === 'near' ? FAULTS : DONE;
  },
};

async function provenanceOfFile(file: string, messages: Messages): Promise<Provenance> {
  if (!/\.docx$/iu.test(file)) return mustReadProvenance(file, messages);
  const version = readBase(await mustRead(file, messages), 'accept', messages);
  const provenance = await mustReadProvenance(path.join(path.dirname(file), 'provenance.json'), messages);
  const { hash } = outlineOf(readDocument(version.carrier).document, fieldsOfHeader);
  if (hash !== provenance.version.hash) throw usage(messages, fill(messages.usage.whyOther, { file }));
  return provenance;
}

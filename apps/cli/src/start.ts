import path from 'node:path';
import { Halt, UNREADABLE } from './exit.ts';
import { languageOf, messagesOf } from './messages/messages.ts';

/** `npm start`: brings the sample round together, prints the summary and where the files lie. */
async function start(): Promise<number> {
  const language = languageOf(undefined, process.env) ?? 'en';
  const messages = messagesOf(language);
  const { consolidate } = await import('./commands/consolidate.ts');
  const { readArguments } = await import('./arguments.ts');
  const sample = path.resolve(import.meta.dirname, '../../../samples/consultation-2012');
  const out = path.resolve(import.meta.dirname, '../../../out/sample-round');
  const argv = [path.join(sample, 'base.docx'), '--returns', path.join(sample, 'round.json'), '--out', out];
  process.stdout.write(`${messages.start.title}\n\n`);
  try {
    const code = await consolidate.run(readArguments(argv, consolidate.options, messages), {
      messages,
      language,
      languageGiven: false,
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      terminal: process.stderr.isTTY === true,
    });
    process.stdout.write(`\n${messages.start.next}\n`);
    return code;
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code || UNREADABLE;
  }
}

process.exitCode = await start();

import module from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What is compiled once is kept beside the packages: a start then takes a third of the work. Where that folder can't be written, nothing is kept.
module.enableCompileCache?.(join(dirname(import.meta.dirname), 'node_modules/.cache/compiled'));

// node begin.js ENTRY ARGUMENT…: goes on as ENTRY, as if it had been started itself.
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);

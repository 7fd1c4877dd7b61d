/**
 * Starts a program of this repository: `node boot/boot.js svod [arguments…]`, or a file's path in place of `svod`.
 *
 * Everything else here needs a recent Node and installed packages; this file and its neighbours need neither, so that a fresh
 * copy starts by itself. They are plain JavaScript and must run on Node 20.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseEntry } from './choose-entry.js';
import { ensureInstalled } from './install.js';
import { run } from './run.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry = '', ...args] = process.argv.slice(2);

const fault = await ensureInstalled(root);
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  // "Service unavailable" of sysexits: none of the programs' own codes.
  process.exitCode = 69;
} else {
  await run(root, join(root, chooseEntry(entry, args)), args);
}

/**
 * `npm test`: every check and every test, and a closing line that counts them.
 *
 *     npm test                    everything
 *     npm test -- PATH…           the tests of some files or folders
 *     npm test -- --check KIND    one kind of check: format, lint, types, layers, dead
 *
 * With CI=true a skipped test that `tools/allowed-skips.json` does not list counts as failed.
 */
import { readArguments } from './suite/arguments.ts';
import { runChecks } from './suite/checks.ts';
import { NOTHING, closingLine, sum } from './suite/outcome.ts';
import { runTests } from './suite/run-tests.ts';
import { describeSkips, failUnlisted, readAllowedSkips } from './suite/skips.ts';
import { ensureSystemPackages } from './suite/system-packages.ts';

const request = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
if (typeof request === 'string') {
  console.error(request);
  process.exit(2);
}
// Where no locale is set at all, LibreOffice cannot write a file whose name is not ASCII.
if (!process.env['LC_ALL'] && !process.env['LC_CTYPE'] && !process.env['LANG']) process.env['LANG'] = 'C.UTF-8';
const checks = request.checks === 'none' ? NOTHING : await runChecks(request.checks === 'all' ? null : request.checks);
if (request.files.length > 0) await ensureSystemPackages();
const all = sum(checks, await runTests(request.files));
const outcome = process.env['CI'] === 'true' ? failUnlisted(all, readAllowedSkips()) : all;
console.log('');
for (const line of describeSkips(outcome.skipped)) console.log(line);
for (const line of outcome.failed) console.log(`FAIL  ${line}`);
console.log(closingLine(outcome));
process.exitCode = outcome.failed.length === 0 ? 0 : 1;

/** Commands of the workbench's server; all others are the command line's. */
const OF_SERVER = ['serve', 'sample', 'backup', 'restore', 'verify-log', 'recover'];

/**
 * Which program answers: an entry that is a path stays what it is; `svod`, as the launchers say, is chosen by its first word.
 *
 * @param {string} entry
 * @param {readonly string[]} args
 */
export function chooseEntry(entry, args) {
  if (entry !== 'svod') return entry;
  return OF_SERVER.includes(args[0] ?? '') ? 'apps/server/src/main.ts' : 'apps/cli/src/main.ts';
}

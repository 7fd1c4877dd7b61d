import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The first version that runs TypeScript without a word about it. */
const NEEDED = /** @type {const} */ ([24, 3]);
const BEGIN = fileURLToPath(new URL('begin.js', import.meta.url));
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);

/**
 * Goes on as `entry` with `args`: in this very process if its Node is new enough, else under the Node that comes as a package,
 * handing on its own options, input, output, signals and exit code.
 *
 * @param {string} root
 * @param {string} entry
 * @param {readonly string[]} args
 */
export async function run(root, entry, args) {
  if (isNewEnough(process.versions.node)) {
    process.argv.splice(1, Infinity, BEGIN, entry, ...args);
    await import(pathToFileURL(BEGIN).href);
    return;
  }
  const node = packagedNode(root);
  if (node === null) {
    process.stderr.write(
      `Svod needs Node ${NEEDED.join('.')} or newer and this is Node ${process.versions.node}. Install a newer one from nodejs.org.\n`,
    );
    process.exitCode = 69;
    return;
  }
  handOver(node, [...process.execArgv, BEGIN, entry, ...args]);
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * @param {string} root
 * @returns {string | null}
 */
function packagedNode(root) {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 */
function handOver(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal sends its own interrupts to the whole group; handing them on as well would double them.
  const doubled = (/** @type {string} */ signal) => process.stdin.isTTY && (signal === 'SIGINT' || signal === 'SIGQUIT');
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!doubled(signal)) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(
      `Node ${NEEDED[0]} from the packages does not run on this machine (${error.message}). Install Node ${NEEDED.join('.')} or newer from nodejs.org.\n`,
    );
    process.exitCode = 69;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    // Ends as the child did, so that a shell sees the same.
    for (const name of SIGNALS) process.removeAllListeners(name);
    process.exitCode = 128 + constants.signals[signal];
    process.kill(process.pid, signal);
  });
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './install-lock.js';

/** Lines of npm's output shown when it fails. */
const SHOWN = 6;

/**
 * Installs the packages of `package-lock.json` unless they are there. What is installed is remembered as a hash in
 * `node_modules/.svod-lock`, so that a start costs one small read. Starts at the same time install once.
 *
 * @param {string} root
 * @returns {Promise<string | null>} null when all is there, else what to tell the person
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return null;
  let lock;
  try {
    mkdirSync(join(root, '.svod'), { recursive: true });
    lock = await takeLock(join(root, '.svod', 'install.lock'), () => say('Another start is installing the packages; waiting for it.'));
  } catch (error) {
    return `Svod cannot install its packages: ${root} cannot be written to (${codeOf(error)}).`;
  }
  try {
    return isInstalled(root) ? null : await install(root);
  } finally {
    lock.release();
  }
}

/** @param {string} root */
function isInstalled(root) {
  try {
    return readFileSync(join(root, 'node_modules', '.svod-lock'), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * Packages differ by system, so a folder shared between two is installed anew.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`\n${process.platform}-${process.arch}`).digest('hex');
}

/**
 * @param {string} root
 * @returns {Promise<string | null>}
 */
async function install(root) {
  say('Installing packages (first start, or they have changed). This needs the network and takes a minute or so.');
  const stamp = join(root, 'node_modules', '.svod-lock');
  rmSync(stamp, { force: true });
  const { code, output } = await npmCi(root);
  if (code === 0) {
    writeFileSync(stamp, fingerprint(root));
    return null;
  }
  const log = join(root, '.svod', 'install.log');
  writeFileSync(log, output);
  const said = output
    .split('\n')
    .filter((line) => /\S/.test(line) && !/^npm (?:error|ERR!)\s+(A complete log|code|errno|syscall|at |$)/.test(line));
  return [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)
      ? 'Svod could not install its packages: the package registry cannot be reached. Connect to the network, or set the registry that you use, and start again.'
      : 'Svod could not install its packages. Put right what npm names below, and start again.',
    ...said.slice(0, SHOWN).map((line) => `  ${line}`),
    `All that npm said is in ${log}`,
  ].join('\n');
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number, output: string }>}
 */
function npmCi(root) {
  // Development packages too, whatever the environment says: `npm test` works wherever `./svod` does.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const script = process.env['npm_execpath'];
  const [file, ...first] =
    script && /\.c?js$/.test(script) ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return new Promise((resolve) => {
    const npm = spawn(file, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: file === 'npm.cmd' });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output += chunk);
    npm.stdout.on('data', take);
    npm.stderr.on('data', take);
    npm.on('error', (error) => resolve({ code: 1, output: `npm cannot be started (${codeOf(error)}); it comes with Node` }));
    npm.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

import { findSoffice } from '@svod/office';
import { DONE, haltOf } from '../host/halt.ts';
import { tell } from '../host/messages/messages.ts';
import type { HostSettings } from '../host/host-settings.ts';
import type { Begun } from '../host/begin-work.ts';
import { type Prepare, runHost } from '../host/run-host.ts';
import type { Told } from './command.ts';

/** Runs the workbench until it is told to end (Ctrl+C, a signal). Gives the exit code. */
export async function runUntilTold(
  settings: HostSettings,
  { messages, environment, out, err }: Told,
  prepare?: Prepare,
  begun?: Begun,
): Promise<number> {
  const { started, progress } = messages;
  const run = await runHost(settings, (step) => err(`${progress[step]}\n`), prepare, begun);
  if (run.kind === 'fault') throw haltOf(run.fault, messages);
  if (run.kind === 'runs-already') {
    out(`${tell(started.already, { address: run.address })}\n`);
    return DONE;
  }
  // Listened for before anybody is told that it runs: a Ctrl+C at once ends it in order too.
  const told = toldToEnd();
  out(`${tell(started[settings.kind], { address: run.host.address })}\n`);
  if (run.host.setUp !== null) {
    const { link, expires } = run.host.setUp;
    out(`${tell(started.setUp, { link, until: expires.toISOString().slice(0, 16).replace('T', ' ') })}\n`);
  }
  if (run.host.authority !== null) {
    const { page, fingerprint } = run.host.authority;
    out(`${tell(started.authority, { address: run.host.address, file: page, fingerprint })}\n`);
  }
  const soffice = findSoffice(environment);
  const office = soffice === null ? started.noOffice : tell(started.office, { program: soffice });
  out(`${tell(started.dataIn, { folder: settings.data })}\n${office}\n${started.toEnd}\n`);
  if (run.host.brokenLog !== null) err(`${tell(messages.log.broken, { seq: run.host.brokenLog })}\n`);
  await told;
  err(`${started.ending}\n`);
  await run.host.close();
  err(`${started.ended}\n`);
  return DONE;
}

/** A second signal ends the process at once: nothing acknowledged is lost by that. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

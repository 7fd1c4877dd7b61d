import { join } from 'node:path';
import { ROOT, runCommand } from '../suite/command.ts';

/** Builds the pages as a release does. */
export async function buildPages(): Promise<void> {
  const { code, output } = await runCommand(process.execPath, [join(ROOT, 'apps/web/build.ts')]);
  if (code !== 0) throw new Error(`the pages can't be built:\n${output}`);
}

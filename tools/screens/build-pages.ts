import { buildWeb } from '../../apps/server/src/web/build-web.ts';

/** The folder of the pages, built as they are at a start unless they have been. */
export async function buildPages(): Promise<string> {
  const built = await buildWeb();
  if (!built.ok) throw new Error(`the pages can't be built:\n${built.log}`);
  if (built.folder === null) throw new Error('there are no pages to build');
  return built.folder;
}

import { randomUUID } from 'node:crypto';
import type { Language, Page } from '@svod/contract';
import { keepBlob } from '../../src/acts/keep-blob.ts';
import { perform } from '../../src/acts/perform.ts';
import { storeVersion } from '../../src/acts/store-version.ts';
import type { TestPerson, TestServer } from '../test-server.ts';

/** A page with numbered paragraphs, each by its number and text. */
export const pageOf = (title: string, paragraphs: readonly (readonly [label: string, text: string])[]): Page => ({
  format: 'svod-page/1',
  title,
  parts: [
    {
      id: 'part-1',
      title,
      level: 1,
      provisions: paragraphs.map(([label, text], index) => ({ id: `${title}-${index + 1}`, label, text })),
      measures: [],
    },
  ],
});

/** A version as a worker stores it; its files are what is given, or no more than their names. */
export async function putVersion(
  server: TestServer,
  desk: TestPerson,
  plan: string,
  name: string,
  carriers: readonly { readonly language: Language; readonly bytes?: Uint8Array; readonly page?: Page }[] = [{ language: 'ru' }],
): Promise<string> {
  const kept = [];
  for (const { language, bytes, page } of carriers) {
    const blob = await keepBlob(server.service.app, desk.id, bytes ?? Buffer.from(`${plan} ${name} ${language}`));
    const problems = [{ code: 'altchunk', values: { count: 1 }, where: 'main' }];
    kept.push({
      language,
      file: `plan-${name}-${language}.docx`,
      blob,
      original: null,
      baseChanges: 'none' as const,
      textHash: `hash of ${name} ${language}`,
      page:
        page ??
        pageOf(`План ${name}`, [
          ['1.', 'Первое'],
          ['2.', 'Второе'],
        ]),
      problems,
    });
  }
  const outcome = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeVersion, {
    key: randomUUID(),
    input: { plan, name, note: '', previous: null, carriers: kept },
  });
  if (outcome.status !== 200) throw new Error(`no version: ${JSON.stringify(outcome)}`);
  return outcome.answer.version;
}

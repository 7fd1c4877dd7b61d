import { unzip, zip } from '@svod/archive';
import { outlineOf } from '@svod/consolidation';
import { answerForm } from '@svod/papers';
import { planReader } from '@svod/plan';
import { type BaseInput, comparedProvisions, reopened, versionRedline } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { storedSettings } from '../plans/plan-settings.ts';
import type { ComparingAnswers, ComparingJob, GivenVersion } from './comparing-job.ts';

/** Compares versions, writes their redline, makes an empty answer form. */
export async function answerComparing(job: ComparingJob): Promise<ComparingAnswers[ComparingJob['kind']]> {
  switch (job.kind) {
    case 'compare': {
      const [earlier, later] = [await versionOf(job.earlier), await versionOf(job.later)];
      const { fieldsOf } = planReader(storedSettings(job.settings));
      const marked = readDocument(reopened(versionRedline(earlier, later, '', job.language))).document;
      const named = ({ document }: BaseInput) => ({ document, outline: outlineOf(document, fieldsOf) });
      return comparedProvisions(marked, named(earlier), named(later));
    }
    case 'redline':
      return zip(versionRedline(await versionOf(job.earlier), await versionOf(job.later), job.by, job.language));
    case 'answer-form':
      return await formOf(job);
  }
}

async function formOf({ base, language, format, settings }: Extract<ComparingJob, { readonly kind: 'answer-form' }>): Promise<Uint8Array> {
  const { document } = await versionOf(base);
  const outline = outlineOf(document, planReader(storedSettings(settings)).fieldsOf);
  const form = answerForm({ file: base.file, outline }, language);
  // What renders it takes long to load and is asked for seldom.
  const { renderAnswerFormDocx, renderAnswerFormXlsx } = await import('@svod/render');
  return format === 'docx' ? await renderAnswerFormDocx(form) : await renderAnswerFormXlsx(form);
}

/** A file that Svod has made itself: one that does not open is a fault of ours. */
async function versionOf({ file, bytes }: GivenVersion): Promise<BaseInput> {
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Error(`a version's file does not open: ${archive.problem.code}`);
  const carrier = reopened(archive.entries);
  return { file, carrier, ...readDocument(carrier), ownComments: [] };
}

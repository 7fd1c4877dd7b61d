import { planTemplate } from '@svod/papers';
import type { ReadingJob } from '../job.ts';
import type { Made } from './read-base-file.ts';

/** The template that comes with Svod, as a Word file. What renders it takes long to load and is asked for seldom. */
export async function makeTemplate({ language }: Extract<ReadingJob, { readonly kind: 'make-template' }>): Promise<Made<'make-template'>> {
  const { renderPlanTemplateDocx } = await import('@svod/render');
  return { answer: { file: 0 }, blobs: [await renderPlanTemplateDocx(planTemplate(language))] };
}

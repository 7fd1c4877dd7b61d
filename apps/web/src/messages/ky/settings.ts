import type { English, TextsOf } from '../catalogue.ts';

export const settings: TextsOf<English['settings']> = {
  title: 'Жөндөөлөр',
  workspace: 'Иш мейкиндиги',
  name: 'Иш мейкиндигинин аталышы',
  nameHint: 'Ар бир барактын башында турат.',
};

import type { English, TextsOf } from '../catalogue.ts';

export const why: TextsOf<English['why']> = {
  how: 'Нажмите на предложение, чтобы увидеть, кто об этом просил и кто решил. J и K (О и Л) ведут от изменения к изменению, Enter открывает ответ.',
  counts: 'Изменённых фраз: {changed}. Исключено: {removed}.',
  removed: '{count, plural, one {Исключена # фраза} few {Исключены # фразы} other {Исключено # фраз}}',
  changedBy: 'изменено по предложению: {bodies}',
  broughtIn: 'Версия {version} внесена файлом {date}. Кто прежде просил об этих словах, здесь неизвестно.',
  broughtInBy: 'Версия {version} внесена файлом {date} ({by}). Кто прежде просил об этих словах, здесь неизвестно.',
  asBefore: 'Как в версии {version}: в раундах, проведённых здесь, этого никто не менял.',
  decided: 'Решение',
  fileOf: 'Файл, как он пришёл: {file}',
  toDecision: '{round}: решение на своём месте',
};

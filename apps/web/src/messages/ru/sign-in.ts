import type { English, TextsOf } from '../catalogue.ts';

export const signIn: TextsOf<English['signIn']> = {
  title: 'Вход',
  sampleIntro: 'Всё здесь вымышлено. Выберите, кем войти; сменить можно в любой момент.',
  sampleWorkspace: 'Рабочее пространство',
  sampleBodies: 'Опрашиваемые органы',
  sampleAdvisers: 'Консультанты и другие',
  sampleNone: 'Учебных учётных записей нет',
  sampleNoneText: 'Учебные данные ещё не загружены. Подождите немного и повторите.',
  again: 'Сеанс завершён',
  againText: 'Войдите снова. Всё, что вы ввели на странице, сохранилось.',
};

import type { English, TextsOf } from '../catalogue.ts';

export const signIn: TextsOf<English['signIn']> = {
  title: 'Кирүү',
  sampleIntro: 'Мында баары ойдон чыгарылган. Ким болуп кирүүнү тандаңыз; аны каалаган убакта алмаштырса болот.',
  sampleWorkspace: 'Иш мейкиндиги',
  sampleBodies: 'Суралган органдар',
  sampleAdvisers: 'Кеңешчилер жана башкалар',
  sampleNone: 'Үлгү эсептер жок',
  sampleNoneText: 'Үлгү маалыматтары азырынча жүктөлө элек. Бир аз күтүп, кайталаңыз.',
  again: 'Сеанс аяктады',
  againText: 'Кайра кириңиз. Баракта жазганыңыздын баары сакталды.',
};

import type { English, TextsOf } from '../catalogue.ts';

export const signIn: TextsOf<English['signIn']> = {
  title: 'Кирүү',
};

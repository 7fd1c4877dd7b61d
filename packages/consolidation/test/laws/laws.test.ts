import { test } from 'node:test';
import { LAWS } from './all-laws.ts';
import { checkLaw } from './check-law.ts';

for (const { name, hold, ...cases } of LAWS) {
  test(name, (t) => {
    checkLaw(t, cases, hold);
  });
}

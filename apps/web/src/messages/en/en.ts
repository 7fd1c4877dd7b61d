import { account } from './account.ts';
import { bodies } from './bodies.ts';
import { faults } from './faults.ts';
import { log } from './log.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

/** English: the list of all texts. */
export const en = { account, bodies, faults, log, parts, people, plans, roles, settings, shell, signIn } as const;

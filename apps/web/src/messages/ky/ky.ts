import { consolidate } from './consolidate.ts';
import { contradictions } from './contradictions.ts';
import { nextVersion } from './next-version.ts';
import { why } from './why.ts';
import type { Catalogue } from '../catalogue.ts';
import { account } from './account.ts';
import { bodies } from './bodies.ts';
import { enter } from './enter.ts';
import { faults } from './faults.ts';
import { log } from './log.ts';
import { means } from './means.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { problems } from './problems.ts';
import { plan } from './plan.ts';
import { round } from './round.ts';
import { files } from './files.ts';
import { report } from './report.ts';
import { answer } from './answer.ts';
import { read } from './read.ts';
import { sendOut } from './send-out.ts';

export const ky: Catalogue = {
  account,
  bodies,
  enter,
  faults,
  log,
  means,
  parts,
  people,
  plans,
  roles,
  settings,
  shell,
  signIn,
  tables,
  tasks,
  problems,
  plan,
  round,
  files,
  report,
  answer,
  read,
  sendOut,
  consolidate,
  contradictions,
  nextVersion,
  why,
};

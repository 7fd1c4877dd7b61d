import { planEndpoints } from '@svod/contract';
import { addBaseFile } from '../acts/add-base-file.ts';
import { changePlan } from '../acts/change-plan.ts';
import { createPlan } from '../acts/create-plan.ts';
import { answerFound } from '../http/answer-found.ts';
import { route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { runWithFiles } from '../http/run-with-files.ts';
import { baseFileOf } from '../uploads/base-file-of.ts';
import { listPlans, readPlan } from '../viewing/list-plans.ts';
import { lastSeen } from '../viewing/read-version.ts';

export const planRoutes = [
  route(planEndpoints.listPlans, async (asked) =>
    answerFound(asked, async (service, person) => ({ plans: [...(await listPlans(service, person))] })),
  ),
  route(planEndpoints.createPlan, async (asked) => runAct(asked, createPlan, asked.body)),
  route(planEndpoints.readPlan, async (asked) =>
    answerFound(asked, async (service, person) => await readPlan(service, person, asked.params.plan)),
  ),
  route(planEndpoints.changePlan, async (asked) => runAct(asked, changePlan, { ...asked.body, ...asked.params })),
  route(planEndpoints.uploadBase, async (asked) => runWithFiles(asked, addBaseFile, (taken) => baseFileOf(asked.params.plan, taken))),
  route(planEndpoints.lastSeen, async (asked) =>
    answerFound(asked, async (service, person) => await lastSeen(service, person, asked.params.plan)),
  ),
];

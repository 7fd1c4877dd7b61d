import { type AnswerOf, planEndpoints } from '@svod/contract';
import { createContext, use } from 'react';
import { type Read, useRead } from '../calls/use-read.ts';

export type Plan = AnswerOf<typeof planEndpoints.readPlan>;

export const PlanContext = createContext<Plan | null>(null);

/** The plan whose screen it is. */
export function usePlan(): Plan {
  const plan = use(PlanContext);
  if (plan === null) throw new Error('no plan above');
  return plan;
}

/** Reads a plan, for its screens and for the top bar alike; nothing without an id. */
export const useReadPlan = (plan: string | undefined): Read<Plan> =>
  useRead(planEndpoints.readPlan, { params: { plan: plan ?? '' } }, { about: ['plan', 'version', 'round'], when: plan !== undefined });

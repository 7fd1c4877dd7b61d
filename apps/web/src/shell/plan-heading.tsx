import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { nameIn } from '../messages/name-in.ts';
import { stageLine } from '../screens/plans/stage-line.ts';
import { useReadPlan } from './plan.ts';
import { useStart } from './start.ts';

/** What is worked on: on a plan's screens its name and stage, elsewhere the workspace. */
export function PlanHeading(): ReactElement {
  const { language, speak } = useLanguage();
  const { workspace, viewer } = useStart();
  const { plan } = useParams({ strict: false });
  const read = useReadPlan(viewer === null ? undefined : plan);
  if (read.kind !== 'there')
    return (
      <p className="plan-heading">
        <b>{workspace.name}</b>
      </p>
    );
  return (
    <p className="plan-heading">
      <b>{nameIn(read.answer.titles, language)}</b>
      <span>{stageLine(read.answer, speak, language)}</span>
    </p>
  );
}

import { consolidateEndpoints } from '@svod/contract';
import { confirmDecisions } from '../acts/confirm-decisions.ts';
import { decide } from '../acts/decide.ts';
import { perform } from '../acts/perform.ts';
import { saveNote } from '../acts/save-note.ts';
import { undoDecisions } from '../acts/undo-decisions.ts';
import { contradictionsAround } from '../deciding/contradictions.ts';
import { present } from '../deciding/present.ts';
import { roundBase } from '../deciding/round-base.ts';
import { answerAct } from '../http/answer-act.ts';
import { notDone, route } from '../http/route.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { readDecidedPlace } from '../viewing/read-decided-place.ts';
import { readQueue } from '../viewing/read-queue.ts';

const NOBODY = notDone(401, 'not-signed-in');

/** What can't stand together around some items, as the one who decided is told. */
async function contradictions(
  service: Service,
  person: string,
  round: string,
  language: string,
  items: readonly string[],
): Promise<{ readonly code: string; readonly items: string[] }[]> {
  return await asViewer(service.app, person, async (view) => {
    const index = await roundBase(view, round, language);
    const faults = index === null ? [] : await contradictionsAround(view, round, language, items, index);
    return faults.map(({ fault, ids }) => ({ code: fault, items: [...ids] }));
  });
}

export const consolidateRoutes = [
  route(consolidateEndpoints.readQueue, async ({ viewer, service, params, query }) => {
    const queue = await asViewer(service.app, viewer?.person ?? null, (view) => readQueue(view, params.round, query.language));
    return queue === null ? notDone(404, 'not-found') : { answer: queue };
  }),
  route(consolidateEndpoints.readPlace, async ({ viewer, service, params, query }) => {
    const place = await asViewer(service.app, viewer?.person ?? null, (view) =>
      readDecidedPlace(view, params.round, query.language, params.item),
    );
    return place === null ? notDone(404, 'not-found') : { answer: place };
  }),
  route(consolidateEndpoints.decide, async ({ viewer, service, params, query, body, key }) => {
    if (viewer === null) return NOBODY;
    const input = { ...params, ...query, ...body };
    const done = answerAct(await perform(service.app, viewer, decide, { key, input }));
    if (!('answer' in done)) return done;
    const items = done.answer.decisions.map(({ item }) => item);
    const found = await contradictions(service, viewer.person, params.round, query.language, items);
    return { answer: { batch: done.answer.batch, decisions: [...done.answer.decisions], contradictions: found } };
  }),
  route(consolidateEndpoints.undo, async ({ viewer, service, params, query, body, key }) => {
    if (viewer === null) return NOBODY;
    const done = answerAct(await perform(service.app, viewer, undoDecisions, { key, input: { ...params, ...query, ...body } }));
    return 'answer' in done ? { answer: { ...done.answer, decisions: [...done.answer.decisions] } } : done;
  }),
  route(consolidateEndpoints.confirm, async ({ viewer, service, params, query, body, key }) => {
    if (viewer === null) return NOBODY;
    const done = answerAct(await perform(service.app, viewer, confirmDecisions, { key, input: { ...params, ...query, ...body } }));
    return 'answer' in done ? { answer: { decisions: [...done.answer.decisions] } } : done;
  }),
  route(consolidateEndpoints.saveNote, async ({ viewer, service, params, query, body, key }) => {
    if (viewer === null) return NOBODY;
    const { note: text, ...rest } = body;
    return answerAct(await perform(service.app, viewer, saveNote, { key, input: { ...params, ...query, ...rest, text } }));
  }),
  route(consolidateEndpoints.present, async ({ viewer, service, params, body }) => {
    if (viewer === null) return NOBODY;
    const others = await present(service.app, viewer.person, params.round, body.item);
    return others === null ? notDone(404, 'not-found') : { answer: { others: [...others] } };
  }),
];

import { consolidateEndpoints } from '@svod/contract';
import { askGathering, askNextVersion, askPaper } from '../acts/ask-for-round-work.ts';
import { confirmDecisions } from '../acts/confirm-decisions.ts';
import { decide } from '../acts/decide.ts';
import { perform } from '../acts/perform.ts';
import { saveNote } from '../acts/save-note.ts';
import { undoDecisions } from '../acts/undo-decisions.ts';
import { contradictionsAround, readinessOf } from '../deciding/contradictions.ts';
import { present } from '../deciding/present.ts';
import { roundBase } from '../deciding/round-base.ts';
import { gatheringState } from '../gathering/gathering-state.ts';
import { answerAct } from '../http/answer-act.ts';
import { answerFound, sendFound } from '../http/answer-found.ts';
import { runAct } from '../http/run-act.ts';
import { notDone, route } from '../http/route.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { readDecidedPlace } from '../viewing/read-decided-place.ts';
import { readOutcomes } from '../viewing/read-outcomes.ts';
import { readPaper, readPaperFile } from '../viewing/read-paper.ts';
import { readQueue } from '../viewing/read-queue.ts';
import { readWhy } from '../viewing/read-why.ts';

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
  route(consolidateEndpoints.gatherRound, async (asked) => runAct(asked, askGathering, { ...asked.params, ...asked.query })),
  route(consolidateEndpoints.makeNextVersion, async (asked) => runAct(asked, askNextVersion, { ...asked.params, ...asked.body })),
  route(consolidateEndpoints.makePaper, async (asked) => runAct(asked, askPaper, { ...asked.params, ...asked.body })),
  route(consolidateEndpoints.readReadiness, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, async (view) => {
        const { round } = asked.params;
        const { language } = asked.query;
        const [there] = await view('select 1 from svod.rounds where id = $1', [round]);
        if (!there) return null;
        const index = await roundBase(view, round, language);
        const { upToDate, unread } = await gatheringState(view, round, language);
        const [proposed] = await view<{ n: number }>(
          "select count(*)::int as n from svod.decisions where round = $1 and language = $2 and state = 'proposed' and kind is not null",
          [round, language],
        );
        const ready = index === null ? null : await readinessOf(view, round, language, index);
        return {
          upToDate: upToDate && ready !== null,
          undecided: ready?.open ?? { amendments: 0, remarks: 0, collisions: 0 },
          proposed: proposed?.n ?? 0,
          contradictions: (ready?.faults ?? []).map(({ fault, ids }) => ({ code: fault, items: [...ids] })),
          unread,
        };
      }),
    ),
  ),
  route(consolidateEndpoints.readPaper, async (asked) =>
    answerFound(asked, (service, person) => asViewer(service.app, person, (view) => readPaper(view, asked.params.paper))),
  ),
  route(consolidateEndpoints.downloadPaper, async (asked) =>
    sendFound(asked, (service, person) => asViewer(service.app, person, (view) => readPaperFile(view, asked.params.paper))),
  ),
  route(consolidateEndpoints.why, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readWhy(view, asked.params.version, asked.query.language, asked.query)),
    ),
  ),
  route(consolidateEndpoints.readOutcomes, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readOutcomes(view, asked.params.round, asked.params.body, asked.query.language)),
    ),
  ),
];

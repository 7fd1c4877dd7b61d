import { consolidateEndpoints } from '@svod/contract';
import { askGathering, askNextVersion, askPaper } from '../acts/ask-for-round-work.ts';
import { confirmDecisions } from '../acts/confirm-decisions.ts';
import { decide } from '../acts/decide.ts';
import { saveNote } from '../acts/save-note.ts';
import { undoDecisions } from '../acts/undo-decisions.ts';
import { contradictionsAround, readinessOf } from '../deciding/contradictions.ts';
import { present } from '../deciding/present.ts';
import { roundBase } from '../deciding/round-base.ts';
import { gatheringState } from '../gathering/gathering-state.ts';
import { answerFound, sendFound } from '../http/answer-found.ts';
import { runAct } from '../http/run-act.ts';
import { notDone, route } from '../http/route.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { readDecidedPlace } from '../viewing/read-decided-place.ts';
import { readOrigins } from '../viewing/read-origins.ts';
import { readOutcomes } from '../viewing/read-outcomes.ts';
import { readPaper, readPaperFile } from '../viewing/read-paper.ts';
import { readQueue } from '../viewing/read-queue.ts';
import { readWhy } from '../viewing/read-why.ts';

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
  route(consolidateEndpoints.readQueue, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readQueue(view, asked.params.round, asked.query.language)),
    ),
  ),
  route(consolidateEndpoints.readPlace, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readDecidedPlace(view, asked.params.round, asked.query.language, asked.params.item)),
    ),
  ),
  route(consolidateEndpoints.decide, async (asked) => {
    const { viewer, service, params, query } = asked;
    if (viewer === null) return notDone(401, 'not-signed-in');
    const done = await runAct(asked, decide, { ...params, ...query, ...asked.body });
    if (!('answer' in done)) return done;
    const items = done.answer.decisions.map(({ item }) => item);
    const found = await contradictions(service, viewer.person, params.round, query.language, items);
    return { answer: { ...done.answer, contradictions: found } };
  }),
  route(consolidateEndpoints.undo, async (asked) => runAct(asked, undoDecisions, { ...asked.params, ...asked.query, ...asked.body })),
  route(consolidateEndpoints.confirm, async (asked) => runAct(asked, confirmDecisions, { ...asked.params, ...asked.query, ...asked.body })),
  route(consolidateEndpoints.saveNote, async (asked) => {
    const { note: text, ...rest } = asked.body;
    return runAct(asked, saveNote, { ...asked.params, ...asked.query, ...rest, text });
  }),
  route(consolidateEndpoints.present, async ({ viewer, service, params, body }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
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
  route(consolidateEndpoints.readOrigins, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readOrigins(view, asked.params.version, asked.query.language)),
    ),
  ),
  route(consolidateEndpoints.readOutcomes, async (asked) =>
    answerFound(asked, (service, person) =>
      asViewer(service.app, person, (view) => readOutcomes(view, asked.params.round, asked.params.body, asked.query.language)),
    ),
  ),
];

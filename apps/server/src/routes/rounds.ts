import { roundEndpoints } from '@svod/contract';
import { changeAsked } from '../acts/rounds/change-asked.ts';
import { changeRound } from '../acts/rounds/change-round.ts';
import { remind } from '../acts/rounds/remind.ts';
import { sendRound } from '../acts/send-round.ts';
import { answerFound, sendFound } from '../http/answer-found.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { sendReminders } from '../rounds/send-reminders.ts';
import { answerFormOf } from '../viewing/compare-versions.ts';
import { readSent } from '../viewing/read-file.ts';
import { readRound } from '../viewing/read-round.ts';

export const roundRoutes = [
  route(roundEndpoints.sendRound, async (asked) => runAct(asked, sendRound, { ...asked.body, ...asked.params })),
  route(roundEndpoints.readRound, async (asked) =>
    answerFound(asked, async (service, person) => await readRound(service, person, asked.params.round)),
  ),
  route(roundEndpoints.changeRound, async (asked) => runAct(asked, changeRound, { ...asked.body, ...asked.params })),
  route(roundEndpoints.changeAsked, async (asked) => runAct(asked, changeAsked, { ...asked.body, ...asked.params })),
  route(roundEndpoints.remind, async (asked) => {
    const { viewer, service, key, params, body } = asked;
    if (viewer === null) return notDone(401, 'not-signed-in');
    const reminded = await sendReminders(service, viewer.person, key, params.round, body.bodies);
    return await runAct(asked, remind(reminded ?? { sent: 0, notSent: [] }), { ...params, ...body });
  }),
  route(roundEndpoints.downloadSent, async (asked) =>
    sendFound(asked, async (service, person) => await readSent(service, person, asked.params.round, asked.query.language)),
  ),
  route(roundEndpoints.downloadAnswerForm, async (asked) => {
    const { language, format } = asked.query;
    return sendFound(asked, async (service, person) => await answerFormOf(service, person, asked.params.round, language, format));
  }),
];

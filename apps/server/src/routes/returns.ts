import { returnEndpoints } from '@svod/contract';
import { addFiles } from '../acts/returns/add-files.ts';
import { addReturn } from '../acts/returns/add-return.ts';
import { changeFile } from '../acts/returns/change-file.ts';
import { changeReturn } from '../acts/returns/change-return.ts';
import { saveProposal } from '../acts/returns/save-proposal.ts';
import { takeInside } from '../acts/returns/take-inside.ts';
import { answerFound, sendFound } from '../http/answer-found.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { runWithFiles } from '../http/run-with-files.ts';
import { showLetter } from '../http/show-letter.ts';
import { listInside, takeOut } from '../uploads/open-container.ts';
import { returnFilesOf } from '../uploads/return-files-of.ts';
import { listReturned } from '../viewing/list-returned.ts';
import { readOriginal } from '../viewing/read-file.ts';
import { readReport } from '../viewing/read-report.ts';
import { readReturn } from '../viewing/return-rows.ts';

export const returnRoutes = [
  route(returnEndpoints.uploadReturns, async (asked) => runWithFiles(asked, addFiles, (taken) => returnFilesOf(asked.params.round, taken))),
  route(returnEndpoints.listInside, async (asked) =>
    answerFound(asked, async (service, person) => await listInside(service, person, asked.params.upload)),
  ),
  route(returnEndpoints.takeInside, async (asked) => {
    const { viewer, service, params, body } = asked;
    if (viewer === null) return notDone(401, 'not-signed-in');
    const taken = await takeOut(service, viewer.person, params.upload, body.names);
    if (taken === null) return notDone(404, 'not-found');
    if ('missing' in taken) return notDone(422, 'not-inside', { values: { file: taken.missing } });
    return await runAct(asked, takeInside, { ...params, files: taken.files });
  }),
  route(returnEndpoints.listReturned, async (asked) =>
    answerFound(asked, async (service, person) => await listReturned(service, person, asked.params.round)),
  ),
  route(returnEndpoints.readReport, async (asked) =>
    answerFound(asked, async (service, person) => await readReport(service, person, asked.params.upload)),
  ),
  route(returnEndpoints.changeFile, async (asked) => runAct(asked, changeFile, { ...asked.body, ...asked.params })),
  route(returnEndpoints.addReturn, async (asked) => runAct(asked, addReturn, { ...asked.body, ...asked.params })),
  route(returnEndpoints.changeReturn, async (asked) => runAct(asked, changeReturn, { ...asked.body, ...asked.params })),
  route(returnEndpoints.readReturn, async (asked) =>
    answerFound(asked, async (service, person) => await readReturn(service, person, asked.params.return)),
  ),
  route(returnEndpoints.saveProposal, async (asked) => runAct(asked, saveProposal, { ...asked.body, ...asked.params })),
  route(returnEndpoints.downloadOriginal, async (asked) =>
    sendFound(asked, async (service, person) => await readOriginal(service, person, asked.params.upload)),
  ),
  route(returnEndpoints.showLetter, async ({ viewer, service, params, reply }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    const letter = await readOriginal(service, viewer.person, params.upload);
    return letter !== null && (await showLetter(reply, letter.bytes)) ? 'sent' : notDone(404, 'not-found');
  }),
];

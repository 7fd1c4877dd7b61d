import { planEndpoints } from '@svod/contract';
import { makeVersion } from '../acts/make-version.ts';
import { sealVersion } from '../acts/seal-version.ts';
import { setLink } from '../acts/set-link.ts';
import { answerFound, sendFound } from '../http/answer-found.ts';
import { route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { compareVersions, redlineVersions } from '../viewing/compare-versions.ts';
import { readCarrier } from '../viewing/read-file.ts';
import { readLinks, readPage, readVersion } from '../viewing/read-version.ts';

export const versionRoutes = [
  route(planEndpoints.makeVersion, async (asked) => runAct(asked, makeVersion, { ...asked.body, ...asked.params })),
  route(planEndpoints.readVersion, async (asked) =>
    answerFound(asked, async (service, person) => await readVersion(service, person, asked.params.version)),
  ),
  route(planEndpoints.readPage, async (asked) =>
    answerFound(asked, async (service, person) => await readPage(service, person, asked.params.version, asked.query.language)),
  ),
  route(planEndpoints.downloadVersion, async (asked) =>
    sendFound(asked, async (service, person) => await readCarrier(service, person, asked.params.version, asked.query.language)),
  ),
  route(planEndpoints.compareVersions, async (asked) => {
    const { version, other } = asked.params;
    return answerFound(asked, async (service, person) => await compareVersions(service, person, version, other, asked.query.language));
  }),
  route(planEndpoints.downloadRedline, async (asked) => {
    const { version, other } = asked.params;
    return sendFound(asked, async (service, person) => await redlineVersions(service, person, version, other, asked.query.language));
  }),
  route(planEndpoints.sealVersion, async (asked) => runAct(asked, sealVersion, asked.params)),
  route(planEndpoints.readLinks, async (asked) =>
    answerFound(asked, async (service, person) => {
      const links = await readLinks(service, person, asked.params.version, asked.query.from, asked.query.to);
      return links && { links: [...links] };
    }),
  ),
  route(planEndpoints.setLink, async (asked) => runAct(asked, setLink, { ...asked.body, ...asked.params })),
];

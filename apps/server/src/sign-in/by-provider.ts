import { linkIdentity } from '../acts/means/link-identity.ts';
import { type NotDone, notDone } from '../http/route.ts';
import type { Viewer } from '../http/viewer.ts';
import { type Asking, beginSession } from './begin-session.ts';
import { addMeans } from './change-means.ts';
import { beginAttempt, attemptOf, keepChallenge, takeChallenge } from './challenge.ts';
import { viewerOf } from './find-viewer.ts';
import type { ProviderCheck, ProviderIdentity } from './provider.ts';

/** What the browser was sent to the provider for. For `link` and `prove`: in which sign-in, since its cookie does not come back from another site. */
type Purpose = { readonly kind: 'sign-in' } | { readonly kind: 'link' | 'prove'; readonly session: string };

interface Remembered {
  readonly purpose: Purpose;
  readonly check: ProviderCheck;
}

/** Where the provider sends the browser back to: to be told to it as the client's redirect address. */
export const comeBackAddress = (origin: string): string => `${origin}/api/sign-in/provider/back`;

/** Sends the browser to the provider. */
export async function goToProvider(
  { service, reply }: Asking,
  kind: Purpose['kind'],
  viewer: Viewer | null,
): Promise<{ readonly answer: { readonly location: string } } | NotDone> {
  if (service.provider === null) return notDone(404, 'not-found');
  try {
    const { location, check } = await service.provider.begin(comeBackAddress(service.origin), kind === 'prove');
    const purpose: Purpose =
      kind === 'sign-in' || viewer === null ? { kind: 'sign-in' } : { kind, session: viewer.sessionHash.toString('hex') };
    await keepChallenge(service, beginAttempt(service, reply), 'provider', { purpose, check } satisfies Remembered);
    return { answer: { location } };
  } catch {
    return notDone(503, 'provider-away');
  }
}

/** The page that the browser goes on to. */
type Onward = '/' | `/?fault=${'provider-refused' | 'not-linked' | 'identity-taken' | 'not-signed-in'}`;

/** Takes the browser back from the provider: signs in, links or proves, as it was sent there for. */
export async function comeBack(asking: Asking, url: string): Promise<Onward> {
  const { service, request } = asking;
  const holder = attemptOf(service, request);
  const remembered = holder === null ? null : await takeChallenge<Remembered>(service, holder, 'provider');
  if (remembered === null || service.provider === null) return '/?fault=provider-refused';
  const identity = await service.provider.finish(new URL(url, service.origin), remembered.check);
  if (identity === null) return '/?fault=provider-refused';
  const { purpose } = remembered;
  if (purpose.kind === 'sign-in') return await signIn(asking, identity, null);
  const viewer = await viewerOf(service, Buffer.from(purpose.session, 'hex'));
  if (viewer === null) return '/?fault=not-signed-in';
  const asViewerOf: Asking = { ...asking, viewer };
  if (purpose.kind === 'prove') return await signIn(asViewerOf, identity, viewer.person);
  const linked = await addMeans({ ...asViewerOf, key: '' }, viewer, 'oidc', linkIdentity, {
    own: { sessionHash: viewer.sessionHash, enrolling: viewer.enrolling },
    ...identity,
  });
  return 'answer' in linked ? '/' : '/?fault=identity-taken';
}

/** Signs in whoever linked this identity; with `person`, only them. */
async function signIn(asking: Asking, { issuer, subject }: ProviderIdentity, person: string | null): Promise<Onward> {
  const { rows } = await asking.service.app.query<{ person: string | null }>('select svod.person_of_identity($1, $2) as person', [
    issuer,
    subject,
  ]);
  const known = rows[0]?.person ?? null;
  if (known === null || (person !== null && known !== person)) return '/?fault=not-linked';
  await beginSession(asking, { person: known, method: 'oidc' });
  return '/';
}

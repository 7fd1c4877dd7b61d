import type { Viewer } from '../http/viewer.ts';
import { type NotDone, notDone } from '../http/route.ts';

/** Minutes for which a proof of who somebody is holds for what is grave. */
const PROOF_HOLDS = 10;

/** Whether somebody proved lately who they are: asked before what is grave (sign-off, means of sign-in). Who just came by a link has. */
export const provedLately = (viewer: Viewer, now: Date): boolean =>
  viewer.enrolling || now.getTime() - viewer.proved.getTime() < PROOF_HOLDS * 60_000;

/** The answer where they have to prove it first: the browser asks them, then asks the call anew. */
export const proveFirst: NotDone = notDone(403, 'prove-first');

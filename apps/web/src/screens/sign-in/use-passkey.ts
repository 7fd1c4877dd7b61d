import type { UsedPasskey, meansEndpoints, signInEndpoints } from '@svod/contract';
import { type PublicKeyCredentialRequestOptionsJSON, browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { type Called, type Failed, call } from '../../calls/call.ts';

/** Two calls: one that gives the challenge, one that takes its answer. For signing in, and for proving who one is. */
type Begin = typeof signInEndpoints.beginPasskeySignIn | typeof meansEndpoints.beginPasskeyProof;
type Finish = typeof signInEndpoints.signInByPasskey | typeof meansEndpoints.proveByPasskey;

export interface PasskeyInHand {
  /** The browser has passkeys, and this address is a safe one. */
  readonly can: boolean;
  readonly busy: boolean;
  readonly failed: Failed | null;
  /** The person, the device or time said no. */
  readonly dropped: boolean;
  /** Whether it was done. */
  readonly run: () => Promise<boolean>;
}

/** Uses a passkey: asks the server for a challenge, the device for its answer, and hands that in. */
export function usePasskey(begin: Begin, finish: Finish): PasskeyInHand {
  const [state, setState] = useState<{ readonly busy: boolean; readonly failed: Failed | null; readonly dropped: boolean }>({
    busy: false,
    failed: null,
    dropped: false,
  });
  const fail = (called: Called<unknown>): boolean => {
    setState({ busy: false, failed: called.kind === 'done' ? null : called, dropped: false });
    return called.kind === 'done';
  };
  const run = async (): Promise<boolean> => {
    setState({ busy: true, failed: null, dropped: false });
    const begun = await call(begin, {});
    if (begun.kind !== 'done') return fail(begun);
    try {
      const optionsJSON = begun.answer.options as unknown as PublicKeyCredentialRequestOptionsJSON;
      const response = (await startAuthentication({ optionsJSON })) as unknown as UsedPasskey;
      return fail(await call(finish, { body: { response } }));
    } catch {
      // What the browser throws here (NotAllowedError, AbortError) never says which of them it was.
      setState({ busy: false, failed: null, dropped: true });
      return false;
    }
  };
  return { ...state, can: browserSupportsWebAuthn(), run };
}

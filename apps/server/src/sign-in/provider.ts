import {
  ClientSecretBasic,
  type Configuration,
  None,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** The ministries' identity provider (OpenID Connect), as the configuration says. */
export interface ProviderSettings {
  /** As people know it: it stands on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** Plain HTTP, for a provider on the machine itself. */
  readonly insecure?: boolean;
}

/** What has to be remembered until the browser comes back. */
export interface ProviderCheck {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether the person had to sign in anew there. */
  readonly anew: boolean;
}

/** Whom the provider vouches for. Names and addresses that it tells are not looked at. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface Provider {
  readonly name: string;
  /** Where to send the browser. `anew`: the person is to sign in there even if they are signed in. Rejects where the provider is away. */
  begin(redirect: string, anew: boolean): Promise<{ readonly location: string; readonly check: ProviderCheck }>;
  /** Reads what the browser came back with; null where it does not fit. */
  finish(comeBack: URL, check: ProviderCheck): Promise<ProviderIdentity | null>;
}

/** Seconds within which the person signed in, where they had to anew. */
const FRESH = 120;

/** Code flow with PKCE, state and nonce; signatures, issuer and audience are the library's to check. The provider's own description is read on first use. */
export function makeProvider({ name, issuer, clientId, clientSecret, insecure = false }: ProviderSettings): Provider {
  let found: Promise<Configuration> | null = null;
  const configuration = async (): Promise<Configuration> => {
    found ??= discovery(new URL(issuer), clientId, undefined, clientSecret === null ? None() : ClientSecretBasic(clientSecret), {
      timeout: 10,
      ...(insecure ? { execute: [allowInsecureRequests] } : {}),
    });
    try {
      return await found;
    } catch (error) {
      // It was away: the next one asks again.
      found = null;
      throw error;
    }
  };
  return {
    name,
    async begin(redirect, anew) {
      const check = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), anew };
      const location = buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: redirect, scope: 'openid', state: check.state, nonce: check.nonce },
        ...{ code_challenge: await calculatePKCECodeChallenge(check.verifier), code_challenge_method: 'S256' },
        ...(anew ? { prompt: 'login', max_age: '0' } : {}),
      });
      return { location: location.href, check };
    },
    async finish(comeBack, { state, nonce, verifier, anew }) {
      try {
        const tokens = await authorizationCodeGrant(await configuration(), comeBack, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
          ...(anew ? { maxAge: FRESH } : {}),
        });
        const claims = tokens.claims();
        return claims === undefined ? null : { issuer: claims.iss, subject: claims.sub };
      } catch {
        // The library throws at whatever does not fit, and where the provider says no.
        return null;
      }
    },
  };
}

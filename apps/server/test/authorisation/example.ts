import type { Endpoint } from '@svod/contract';
import type { Call } from '../test-server.ts';
import type { Caller, World } from './world.ts';

/** One endpoint called on an object in some state. `make` makes the object anew for each caller, so that no call spoils the next one. */
export interface Example {
  readonly endpoint: Endpoint;
  /** What it is called on: `return of А`. */
  readonly on: string;
  make(world: World, caller: Caller): Promise<Call> | Call;
}

/** An example of an endpoint. */
export const example = (endpoint: Endpoint, on: string, make: Example['make']): Example => ({ endpoint, on, make });

import type { StartFailure } from '../database/embedded/start-embedded.ts';

/** Why the workbench can't be started, or a command of the host can't be done. Each has a text in every catalogue. */
export type HostFault =
  | { readonly code: StartFailure; readonly log: string }
  | { readonly code: 'newer-database' | 'changed-migration'; readonly number: number }
  | { readonly code: 'data-refused' | 'data-damaged' | 'authority-damaged'; readonly folder: string }
  | { readonly code: 'other-kind'; readonly folder: string; readonly kind: 'sample' | 'real' }
  | { readonly code: 'port-taken' | 'port-refused'; readonly port: number }
  | { readonly code: 'address-refused'; readonly host: string }
  | { readonly code: 'database-away' | 'database-refused'; readonly host: string }
  | { readonly code: 'database-old'; readonly version: string }
  | { readonly code: 'database-url'; readonly name: string }
  | { readonly code: 'web-not-built'; readonly log: string };

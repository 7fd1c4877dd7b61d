import type { PaperKind } from '../reading/job.ts';

/** What work there is. Each kind has its runner in `jobs/run`. */
export type TaskKind = 'read-base' | 'make-version' | 'send-round' | 'read-file' | 'gather' | 'next-version' | 'make-paper';

/** What a task is about, by its kind: ids, and what was said when it was asked for. */
export interface TaskAbout {
  /** Subject: the upload. */
  readonly 'read-base': Readonly<Record<never, never>>;
  /** Subject: the plan. */
  readonly 'make-version': {
    readonly name: string;
    readonly note: string;
    readonly previous: string | null;
    readonly from:
      | {
          readonly kind: 'files';
          readonly files: readonly {
            readonly upload: string;
            readonly language: 'en' | 'ru' | 'ky';
            readonly changes: 'accept' | 'reject' | 'keep' | null;
          }[];
        }
      | { readonly kind: 'template'; readonly template: 'national-action-plan'; readonly language: 'en' | 'ru' | 'ky' };
  };
  /** Subject: the version. */
  readonly 'send-round': {
    readonly title: string;
    readonly letterNumber: string;
    readonly letterDate: string | null;
    readonly finalDate: string;
    readonly enforceTracking: boolean;
    readonly bodies: readonly string[];
  };
  /** Subject: the upload. What the desk says of the file stands in `svod.return_files`. */
  readonly 'read-file': Readonly<Record<never, never>>;
  /** Subject: the round. */
  readonly gather: { readonly language: 'en' | 'ru' | 'ky' };
  /** Subject: the round. */
  readonly 'next-version': { readonly name: string; readonly note: string; readonly undecided: 'carry' | 'leave-out' };
  /** Subject: the round. */
  readonly 'make-paper': {
    readonly paper: PaperKind;
    readonly language: 'en' | 'ru' | 'ky';
    readonly format: 'values' | 'docx' | 'xlsx' | 'pdf';
    readonly body: string | null;
  };
}

/** Work to be asked for. `round` and `body` decide who sees its progress. */
export interface NewTask<Kind extends TaskKind = TaskKind> {
  readonly kind: Kind;
  readonly subject: string;
  readonly about: TaskAbout[Kind];
  readonly plan: string | null;
  readonly round: string | null;
  readonly body: string | null;
}

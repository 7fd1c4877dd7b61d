import type { ComparedProvision } from '@svod/round';
import type { Language } from '@svod/contract';
import type { StoredSettings } from '../plans/plan-settings.ts';

/** A version's clean file in one language. */
export interface GivenVersion {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a comparing thread is asked. The files are ones that Svod has made itself. */
export type ComparingJob =
  | {
      readonly kind: 'compare';
      readonly earlier: GivenVersion;
      readonly later: GivenVersion;
      readonly language: Language;
      readonly settings: StoredSettings;
    }
  | {
      readonly kind: 'redline';
      readonly earlier: GivenVersion;
      readonly later: GivenVersion;
      readonly by: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'answer-form';
      readonly base: GivenVersion;
      readonly language: Language;
      readonly format: 'docx' | 'xlsx';
      readonly settings: StoredSettings;
    };

/** What it tells, by the kind of the job. */
export interface ComparingAnswers {
  readonly compare: readonly ComparedProvision[];
  readonly redline: Uint8Array;
  readonly 'answer-form': Uint8Array;
}

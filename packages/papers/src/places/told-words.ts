import type { AmendmentKind, Decision, ReturnReport } from '@svod/consolidation';
import { whoText } from '../comment-table/decision-text.ts';
import { letterText } from '../comment-table/letter-text.ts';
import { type Language, messagesOf } from '../messages/messages.ts';

/** What an amendment of a kind asks for: "Replace words:". */
export const askLine = (kind: AmendmentKind, language: Language): string => messagesOf(language).asks[kind];

/** A body's letter with its date, as much of it as is known. */
export const letterLine = (report: Pick<ReturnReport, 'letter' | 'date'>, language: Language): string =>
  letterText(report, messagesOf(language));

/** Who decided and when: "Name, role, 14.11.2025". */
export const whoLine = (decision: Pick<Decision, 'by' | 'date'>, language: Language): string => whoText(decision, messagesOf(language));

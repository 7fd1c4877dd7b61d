import type { AnswerOf, Language, Names, roundEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';
import { askedLines } from './asked-lines.ts';

type WholeRound = AnswerOf<typeof roundEndpoints.readRound>;

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly plan: string;
  readonly titles: Names;
  readonly version: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly ordinal: number;
  readonly title: string;
  readonly letter_number: string;
  readonly letter_date: string | null;
  readonly final_date: string;
  readonly enforce_tracking: boolean;
  readonly sent: Date;
  readonly closed: Date | null;
  readonly whole: boolean;
}

/** A round with what it asks of bodies: for the desk of all, for a body of itself. Null where the viewer sees none. */
export async function readRound(service: Service, person: string, round: string): Promise<WholeRound | null> {
  return await asViewer(service.app, person, async (view) => {
    const [row] = await view<Row>(
      `select r.id, r.revision, r.plan, p.titles, r.version, v.name, svod.languages_of(v.id) as languages, r.ordinal, r.title, r.letter_number,
              r.letter_date::text, r.final_date::text, r.enforce_tracking, r.sent, r.closed, svod.has_role('desk') as whole
       from svod.rounds r join svod.plans p on p.id = r.plan join svod.versions v on v.id = r.version where r.id = $1`,
      [round],
    );
    if (!row) return null;
    const asked = await askedLines(view, [round]);
    return {
      id: row.id,
      revision: Number(row.revision),
      plan: row.plan,
      planTitles: row.titles,
      version: { id: row.version, name: row.name, languages: [...row.languages] },
      ordinal: row.ordinal,
      title: row.title,
      letterNumber: row.letter_number,
      letterDate: row.letter_date,
      finalDate: row.final_date,
      enforceTracking: row.enforce_tracking,
      sent: row.sent.toISOString(),
      closed: row.closed?.toISOString() ?? null,
      asked: asked.map(({ round: _round, ...line }) => line),
      whole: row.whole,
    };
  });
}

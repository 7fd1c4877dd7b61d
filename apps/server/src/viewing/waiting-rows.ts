import type { AnswerOf, planEndpoints } from '@svod/contract';
import type { View } from './as-viewer.ts';
import { type AskedLine, askedLines } from './asked-lines.ts';
import { type DecisionWaits, decisionWaits } from './decision-waits.ts';
import type { RoundLine } from './round-rows.ts';

type Waiting = AnswerOf<typeof planEndpoints.listPlans>['plans'][number]['waiting'][number];

interface FilesRow {
  readonly round: string;
  readonly without_body: number;
  readonly not_read: number;
}

const ANSWERED: ReadonlySet<AskedLine['state']> = new Set(['answered', 'no-remarks']);

/** What of open rounds waits for the viewer, by plan: for the desk what came, what did not and what is to be decided, for a body its own answer. */
export async function waitingRows(
  view: View,
  rounds: readonly (RoundLine & { readonly plan: string })[],
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const open = rounds.filter(({ closed }) => closed === null);
  const found = new Map<string, Waiting[]>();
  if (open.length === 0) return found;
  const ids = open.map(({ id }) => id);
  const [rights] = await view<{ desk: boolean; bodies: readonly string[] }>(
    `select svod.has_role('desk') as desk,
            coalesce(array_agg(distinct r.body) filter (where svod.answers_for(r.body)), '{}') as bodies
     from svod.roles r where r.person = svod.viewer() and r.body is not null`,
  );
  const desk = rights?.desk ?? false;
  const asked = await askedLines(view, ids);
  const files = desk ? await filesOf(view, ids) : [];
  for (const round of open) {
    const lines = asked.filter((one) => one.round === round.id);
    const mine = desk
      ? deskWaits(
          round,
          lines,
          files.find((one) => one.round === round.id),
          await decisionWaits(view, round.id),
        )
      : bodyWaits(round, lines, rights?.bodies ?? []);
    found.set(round.plan, [...(found.get(round.plan) ?? []), ...mine]);
  }
  return found;
}

function deskWaits(
  round: RoundLine,
  lines: readonly AskedLine[],
  files: FilesRow | undefined,
  decisions: DecisionWaits,
): readonly Waiting[] {
  const late = lines.filter(({ state }) => state === 'late').length;
  const all = lines.length > 0 && lines.every(({ state }) => ANSWERED.has(state));
  const waits = (kind: Waiting['kind'], count: number): readonly Waiting[] =>
    count === 0 ? [] : [{ kind, count, round: round.id, until: round.finalDate }];
  return [
    ...waits('files-without-body', files?.without_body ?? 0),
    ...waits('files-not-read', files?.not_read ?? 0),
    ...waits('to-bring-together', decisions.answers),
    ...waits('collisions-open', decisions.collisions),
    ...waits('to-decide', decisions.undecided),
    ...waits('to-confirm', decisions.proposed),
    ...waits('version-can-be-made', decisions.ready ? 1 : 0),
    ...(decisions.settled ? waits('round-settled', 1) : waits('late-bodies', late)),
    ...waits('round-can-close', all && !decisions.settled ? lines.length : 0),
  ];
}

const bodyWaits = (round: RoundLine, lines: readonly AskedLine[], bodies: readonly string[]): readonly Waiting[] =>
  lines
    .filter(({ body, state }) => bodies.includes(body) && !ANSWERED.has(state) && state !== 'reading')
    .map(({ finalDate }) => ({ kind: 'answer-due', count: 1, round: round.id, until: finalDate }));

/**
 * Files of which nobody has said whose they are (a mail or archive of which something was taken out is no answer itself), and files that wait for
 * a person: they could not be read, were made on no known version, or are letters that nobody has typed in.
 */
const filesOf = async (view: View, rounds: readonly string[]): Promise<readonly FilesRow[]> =>
  await view<FilesRow>(
    `select u.round,
            count(*) filter (where u.body is null and not (u.kind in ('mail', 'archive') and exists (select from svod.uploads i where i.taken_from = u.id)))::int
              as without_body,
            count(*) filter (where case when u.kind in ('letter', 'picture') then f.return is null
                                        else k.state = 'failed' or (k.state is null and d.id is null and u.body is not null and u.kind in ('word', 'workbook', 'convertible'))
                                          or (d.id is not null and coalesce(d.made_on, 'none') = 'none') end)::int as not_read
     from svod.uploads u
     left join lateral (select f.return, f.state from svod.return_files f where f.upload = u.id order by f.state = 'in' desc limit 1) f on true
     left join lateral (select state from svod.tasks k where k.subject = u.id and k.kind = 'read-file' order by k.asked desc limit 1) k on true
     left join lateral (select id, made_on from svod.readings d where d.upload = u.id order by d.read_at desc limit 1) d on true
     where u.round = any ($1) and u.put_aside is null and coalesce(f.state, 'in') = 'in'
     group by u.round`,
    [rounds],
  );

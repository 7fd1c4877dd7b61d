import type { Counts, Return, ReturnedFile } from '@svod/contract';
import { type KnownBody, type KnownPerson, suggestBodies } from '../rounds/suggest-bodies.ts';
import type { Service } from '../service.ts';
import { type View, asViewer } from './as-viewer.ts';
import { TASK_COLUMNS, type TaskRow, taskOf } from './list-tasks.ts';
import { returnRows } from './return-rows.ts';

interface FileRow {
  readonly upload: string;
  readonly file: string;
  readonly size: string;
  readonly kind: ReturnedFile['kind'];
  readonly uploaded: Date;
  readonly body: string | null;
  readonly sender: string;
  readonly return: string | null;
  readonly state: ReturnedFile['state'];
  readonly taken_from: string | null;
  readonly reading: string | null;
  readonly counts: Counts | null;
  readonly made_on: string | null;
  readonly made_on_name: string | null;
  readonly authors: readonly string[] | null;
  readonly problems: NonNullable<ReturnedFile['reading']>['problems'] | null;
}

/** What came back on a round, of what the viewer may see; null where there is no such round. */
export async function listReturned(
  service: Service,
  person: string,
  round: string,
): Promise<{ readonly returns: Return[]; readonly files: ReturnedFile[] } | null> {
  return await asViewer(service.app, person, async (view) => {
    if ((await view('select 1 from svod.rounds where id = $1', [round])).length === 0) return null;
    return { returns: [...(await returnRows(view, 'r.round = $1', round))], files: [...(await fileRows(view, 'u.round = $1', round))] };
  });
}

/** Returned files in the order they came. Whose a file may be is told to the desk alone: others put in their own. */
export async function fileRows(view: View, where: 'u.round = $1' | 'u.id = $1', id: string): Promise<readonly ReturnedFile[]> {
  const rows = await view<FileRow>(
    `select u.id as upload, u.file, u.size, u.kind, u.uploaded, u.body, u.sender, f.return, u.taken_from,
            case when u.put_aside is not null then 'out' else coalesce(f.state, 'in') end as state,
            d.id as reading, '{"folded":0}'::jsonb || d.counts as counts, v.id as made_on, v.name as made_on_name, d.authors, d.problems
     from svod.uploads u
     left join lateral (select f.return, f.state from svod.return_files f join svod.returns r on r.id = f.return
       where f.upload = u.id order by f.state = 'in' desc, r.body = u.body desc, r.received desc limit 1) f on true
     left join lateral (select d.id, d.counts, d.made_on, d.authors, d.problems from svod.readings d where d.upload = u.id order by d.read_at desc limit 1) d on true
     left join svod.versions v on v.id::text = d.made_on
     where ${where} and u.round is not null order by u.uploaded, u.id`,
    [id],
  );
  const tasks = await view<TaskRow>(
    `select distinct on (t.subject) ${TASK_COLUMNS} from svod.tasks t where t.subject = any ($1) and t.kind = 'read-file' order by t.subject, t.asked desc`,
    [rows.map(({ upload }) => upload)],
  );
  const taskBy = new Map(tasks.map((task) => [task.subject, task]));
  const suggest = await suggesting(view);
  return rows.map((row) => {
    const task = taskBy.get(row.upload);
    return {
      upload: row.upload,
      file: row.file,
      size: Number(row.size),
      kind: row.kind,
      uploaded: row.uploaded.toISOString(),
      body: row.body,
      suggested: [...suggest(row)],
      return: row.return,
      state: row.state,
      takenFrom: row.taken_from,
      task: task ? taskOf(task) : null,
      reading: readingOf(row),
    };
  });
}

function readingOf({ reading, counts, made_on: id, made_on_name: name, authors, problems }: FileRow): ReturnedFile['reading'] {
  if (reading === null || counts === null) return null;
  return {
    id: reading,
    counts,
    madeOn: id === null || name === null ? null : { id, name },
    authors: [...(authors ?? [])],
    problems: problems ?? [],
  };
}

/** For the desk, what suggests whose a file without a body is; for anybody else nothing. */
async function suggesting(view: View): Promise<(row: FileRow) => readonly string[]> {
  const [rights] = await view<{ desk: boolean }>("select svod.has_role('desk') as desk");
  if (rights?.desk !== true) return () => [];
  const bodies = await view<KnownBody>('select id, names, short_names as "shortNames" from svod.bodies order by id');
  const people = await view<KnownPerson>(
    `select p.name, coalesce(p.mail, '') as mail, r.body from svod.people p join svod.roles r on r.person = p.id where r.body is not null`,
  );
  return (row) =>
    row.body === null ? suggestBodies({ file: row.file, sender: row.sender, authors: row.authors ?? [] }, bodies, people) : [];
}

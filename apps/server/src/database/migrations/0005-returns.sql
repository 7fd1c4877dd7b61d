-- What comes back on a round: files as they came, returns made of them, answers typed in, and what was read.

create table svod.uploads (
  id uuid primary key default gen_random_uuid(),
  blob bytea not null references svod.blobs (hash),
  -- As the sender's machine called it, without folders.
  file text not null check (length(file) between 1 and 255),
  size bigint not null check (size >= 0),
  -- By its content, not its name.
  kind text not null check (kind in ('word', 'workbook', 'letter', 'picture', 'mail', 'archive', 'convertible', 'unknown')),
  plan uuid not null references svod.plans (id),
  round uuid references svod.rounds (id),
  -- Whose it is; null until the desk says so.
  body uuid references svod.bodies (id),
  -- The mail or archive that it was taken out of.
  taken_from uuid references svod.uploads (id),
  uploaded timestamptz not null default clock_timestamp(),
  uploaded_by uuid not null references svod.people (id)
);
create index on svod.uploads (blob);
create index on svod.uploads (round);

create table svod.returns (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  round uuid not null references svod.rounds (id),
  body uuid not null references svod.bodies (id),
  state text not null default 'received' check (state in ('received', 'replaced', 'withdrawn')),
  replaced_by uuid references svod.returns (id),
  -- How it came.
  way text not null check (way in ('files', 'workbench', 'letter', 'meeting', 'phone', 'mail')),
  attitude text check (attitude in ('agreed', 'agreed-with-remarks', 'not-agreed', 'no-remarks')),
  letter_number text not null default '' check (length(letter_number) <= 100),
  letter_date date,
  note text not null default '' check (length(note) <= 4000),
  received timestamptz not null default clock_timestamp(),
  received_by uuid not null references svod.people (id)
);
create index on svod.returns (round, body);

-- The files of a return. A file may be put under another body, or taken out; what was read stays.
create table svod.return_files (
  return uuid not null references svod.returns (id),
  upload uuid not null references svod.uploads (id),
  state text not null default 'in' check (state in ('in', 'replaced', 'out')),
  -- By the names of authors inside the file: body of each, where they are not all the return's.
  authors jsonb not null default '{}' check (jsonb_typeof(authors) = 'object'),
  -- The version on which a person says it was made; null: found by reading.
  made_on uuid references svod.versions (id),
  -- What a person says of the columns of an answer table.
  columns jsonb,
  primary key (return, upload)
);

-- One reading of one file beside one base. A later one replaces it where what the desk said of the file, or the base, is another.
create table svod.readings (
  id uuid primary key default gen_random_uuid(),
  upload uuid not null references svod.uploads (id),
  base uuid not null references svod.versions (id),
  language text not null,
  read_at timestamptz not null default clock_timestamp(),
  -- Tracked, untracked, remarks, notPlaced, notRead, answered; zero and the problem's code where the file could not be read.
  counts jsonb not null,
  -- The version that the file was made on: its id, `none`, or null where it could not be read.
  made_on text,
  problems jsonb not null default '[]',
  -- Names of authors inside the file.
  authors text[] not null default '{}',
  -- Amendments and remarks as the read report shows them.
  report jsonb not null,
  -- What is brought together with the other returns (see reading/stored-reading.ts); null where the file could not be read.
  placed bytea
);
create index on svod.readings (upload);

-- Proposals typed in, by the desk from a letter or by the body itself.
create table svod.typed_proposals (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  return uuid not null references svod.returns (id),
  ordinal integer not null,
  -- What it is about: the address of a provision, and the field of a measure where it is one. Null: the whole plan.
  provision text,
  field text,
  kind text not null check (kind in ('replace', 'insert-after', 'delete', 'remark')),
  wording text not null default '' check (length(wording) <= 40000),
  reason text not null default '' check (length(reason) <= 40000),
  taken_back timestamptz,
  typed timestamptz not null default clock_timestamp(),
  typed_by uuid not null references svod.people (id)
);
create index on svod.typed_proposals (return);

-- Work that takes its time: asked for, running, done; what a page shows progress of.
create table svod.tasks (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Ids only.
  subject uuid not null,
  about jsonb not null default '{}',
  plan uuid references svod.plans (id),
  round uuid references svod.rounds (id),
  body uuid references svod.bodies (id),
  asked_by uuid not null references svod.people (id),
  asked timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  stage text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  attempts integer not null default 0,
  -- Code and values of why it failed.
  fault jsonb,
  result jsonb,
  cancel_asked timestamptz,
  changed timestamptz not null default clock_timestamp()
);
create index on svod.tasks (round);
create index on svod.tasks (asked_by) where state in ('waiting', 'running');

create policy seen on svod.uploads for select to svod_app
  using (svod.has_role('desk') or uploaded_by = svod.viewer() or (body is not null and svod.is_of_body(body)));
create policy made on svod.uploads for insert to svod_app
  with check (uploaded_by = svod.viewer() and (svod.has_role('desk') or (body is not null and svod.is_of_body(body) and svod.is_asked(round))));
create policy kept on svod.uploads for update to svod_app using (svod.has_role('desk'));

create policy seen on svod.returns for select to svod_app using (svod.has_role('desk') or svod.is_of_body(body));
create policy made on svod.returns for insert to svod_app
  with check (received_by = svod.viewer() and (svod.has_role('desk') or (svod.is_of_body(body) and svod.is_asked(round))));
create policy kept on svod.returns for update to svod_app using (svod.has_role('desk') or svod.is_of_body(body));

create policy seen on svod.return_files for select to svod_app using (exists (select from svod.returns r where r.id = return));
create policy made on svod.return_files for insert to svod_app with check (exists (select from svod.returns r where r.id = return));
create policy kept on svod.return_files for update to svod_app using (exists (select from svod.returns r where r.id = return));

create policy seen on svod.readings for select to svod_app using (exists (select from svod.uploads u where u.id = upload));
create policy made on svod.readings for insert to svod_app with check (exists (select from svod.uploads u where u.id = upload));

create policy seen on svod.typed_proposals for select to svod_app using (exists (select from svod.returns r where r.id = return));
create policy made on svod.typed_proposals for insert to svod_app
  with check (typed_by = svod.viewer() and exists (select from svod.returns r where r.id = return));
create policy kept on svod.typed_proposals for update to svod_app using (exists (select from svod.returns r where r.id = return));

create policy seen on svod.tasks for select to svod_app
  using (asked_by = svod.viewer() or svod.has_role('desk') or (body is not null and svod.is_of_body(body)));
create policy made on svod.tasks for insert to svod_app with check (asked_by = svod.viewer());
create policy kept on svod.tasks for update to svod_app
  using (asked_by = svod.viewer() or svod.has_role('desk') or (body is not null and svod.is_of_body(body)));

-- Bytes are seen by those who see what names them.
create policy seen on svod.blobs for select to svod_app
  using (exists (select from svod.uploads u where u.blob = hash)
    or exists (select from svod.carriers c where c.blob = hash or (c.original = hash and svod.has_role('desk')))
    or exists (select from svod.sent_files f where f.blob = hash));
create policy made on svod.blobs for insert to svod_app with check (svod.viewer() is not null);

do $$
declare
  name text;
begin
  foreach name in array array['uploads', 'returns', 'return_files', 'readings', 'typed_proposals', 'tasks'] loop
    execute format('alter table svod.%I enable row level security', name);
    execute format('alter table svod.%I force row level security', name);
    execute format('grant select on svod.%I to svod_app, svod_backup', name);
    execute format('grant insert on svod.%I to svod_app', name);
  end loop;
end
$$;
grant update (body) on svod.uploads to svod_app;
grant update (revision, body, state, replaced_by, attitude, letter_number, letter_date, note) on svod.returns to svod_app;
grant update (state, authors, made_on, columns) on svod.return_files to svod_app;
grant update (revision, ordinal, provision, field, kind, wording, reason, taken_back) on svod.typed_proposals to svod_app;
grant update (state, stage, done, total, attempts, fault, result, cancel_asked, changed) on svod.tasks to svod_app;

-- Papers as they were made of a round: each as it stood then, to be given out again the same.
create table svod.papers (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references svod.rounds (id),
  language text not null check (language in ('en', 'ru', 'ky')),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- `values`: the paper as the screen shows it.
  format text not null check (format in ('values', 'docx', 'xlsx', 'pdf')),
  -- For a paper that is written to one body.
  body uuid references svod.bodies (id),
  file text not null check (length(file) between 1 and 255),
  blob bytea not null references svod.blobs (hash),
  -- Names what it was made of: made again of the same it is the same.
  made_of text not null,
  made timestamptz not null default clock_timestamp(),
  made_by uuid not null references svod.people (id)
);
create index on svod.papers (round, kind);
create index on svod.papers (blob);

alter table svod.papers enable row level security;
alter table svod.papers force row level security;
create policy seen on svod.papers for select to svod_app using (svod.has_role('desk'));
create policy made on svod.papers for insert to svod_app with check (svod.has_role('desk') and made_by = svod.viewer());
grant select, insert on svod.papers to svod_app;
grant select on svod.papers to svod_backup;
create trigger only_added_to before update or delete on svod.papers for each row execute function svod.refuse_rewriting();
create trigger never_emptied before truncate on svod.papers for each statement execute function svod.refuse_rewriting();

-- Bytes are seen by those who see what names them.
drop policy seen on svod.blobs;
create policy seen on svod.blobs for select to svod_app
  using (exists (select from svod.uploads u where u.blob = hash)
    or exists (select from svod.carriers c where c.blob = hash or (c.original = hash and svod.has_role('desk')))
    or exists (select from svod.sent_files f where f.blob = hash)
    or exists (select from svod.papers p where p.blob = hash));

-- Who there is, and who may do what. Every later table's policies ask `svod.has_role`, and nothing else decides.

-- One row: the workspace that this database is. A sample lets anybody sign in as anybody, and can't become real.
create table svod.workspace (
  single boolean primary key default true check (single),
  id uuid not null default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  kind text not null check (kind in ('sample', 'real')),
  name text not null check (length(name) between 1 and 400),
  made timestamptz not null default clock_timestamp()
);

create table svod.bodies (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  kind text not null check (kind in ('ministry', 'agency', 'organisation', 'other')),
  -- By language (en, ru, ky): the full name and the short one.
  names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
  short_names jsonb not null default '{}' check (jsonb_typeof(short_names) = 'object')
);

create table svod.people (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  name text not null check (length(name) between 1 and 200),
  -- Stored as it is sent to: lower case, no quoted local parts.
  mail text unique check (mail ~ '^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(mail) <= 254),
  language text not null default 'en' check (language in ('en', 'ru', 'ky')),
  suspended timestamptz
);

create table svod.roles (
  person uuid not null references svod.people (id),
  role text not null check (role in ('desk', 'contributor', 'clearing-officer', 'head', 'expert', 'observer', 'provider', 'administrator')),
  -- Of which body; a role without one is the workspace's.
  body uuid references svod.bodies (id),
  -- For experts: the parts of the plan that they are asked about; null for all.
  parts text[],
  until timestamptz,
  unique nulls not distinct (person, role, body),
  check ((role in ('contributor', 'clearing-officer', 'head')) <= (body is not null)),
  check (parts is null or role = 'expert')
);

-- As its owner: a policy on `roles` that asked `roles` itself would never end.
create function svod.has_role(wanted text, of_body uuid default null) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.roles r join svod.people p on p.id = r.person
    where r.person = svod.viewer() and r.role = wanted and p.suspended is null
      and (r.until is null or r.until > clock_timestamp()) and (of_body is null or r.body = of_body)
  )
$$;

-- True for two people of one body: they may know each other's names.
create function svod.shares_body(other uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.roles mine join svod.roles theirs on theirs.body = mine.body
    where mine.person = svod.viewer() and theirs.person = other and (mine.until is null or mine.until > clock_timestamp())
  )
$$;

alter table svod.workspace enable row level security;
alter table svod.workspace force row level security;
alter table svod.bodies enable row level security;
alter table svod.bodies force row level security;
alter table svod.people enable row level security;
alter table svod.people force row level security;
alter table svod.roles enable row level security;
alter table svod.roles force row level security;

create policy asked on svod.people for select to svod_owner using (true);
create policy asked on svod.roles for select to svod_owner using (true);

-- What kind of workspace it is stands on every page, before anybody has signed in.
create policy seen on svod.workspace for select to svod_app, svod_jobs using (true);
create policy kept on svod.workspace for update to svod_app using (svod.has_role('desk') or svod.has_role('administrator'));

create policy seen on svod.bodies for select to svod_app, svod_jobs using (svod.viewer() is not null);
create policy made on svod.bodies for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.bodies for update to svod_app using (svod.has_role('desk'));

create policy seen on svod.people for select to svod_app, svod_jobs
  using (id = svod.viewer() or svod.has_role('desk') or svod.has_role('administrator') or svod.shares_body(id));
create policy made on svod.people for insert to svod_app with check (svod.has_role('desk') or svod.has_role('administrator'));
create policy kept on svod.people for update to svod_app using (id = svod.viewer() or svod.has_role('administrator'));

create policy seen on svod.roles for select to svod_app, svod_jobs
  using (person = svod.viewer() or svod.has_role('desk') or svod.has_role('administrator'));
create policy given on svod.roles for insert to svod_app with check (svod.has_role('desk') or svod.has_role('administrator'));
create policy kept on svod.roles for update to svod_app using (svod.has_role('desk') or svod.has_role('administrator'));

grant select on svod.workspace, svod.bodies, svod.people, svod.roles to svod_app, svod_jobs, svod_backup;
grant update (revision, name) on svod.workspace to svod_app;
grant insert on svod.bodies, svod.people, svod.roles to svod_app;
grant update (revision, kind, names, short_names) on svod.bodies to svod_app;
grant update (revision, name, mail, language, suspended) on svod.people to svod_app;
grant update (until, parts) on svod.roles to svod_app;

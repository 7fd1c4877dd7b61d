-- Sign-ins. A session's id is 256 random bits; its hash is kept, so a stolen dump opens nothing.

create table svod.sessions (
  hash bytea primary key check (octet_length(hash) = 32),
  -- Public, to name a sign-in in the list of open ones.
  id uuid not null unique default gen_random_uuid(),
  person uuid not null references svod.people (id),
  method text not null check (method in ('passkey', 'password', 'oidc', 'sample', 'link')),
  agent text not null default '' check (length(agent) <= 400),
  made timestamptz not null default clock_timestamp(),
  seen timestamptz not null default clock_timestamp(),
  -- When the person last proved who they are; what is grave asks for it anew.
  proved timestamptz not null default clock_timestamp(),
  ended timestamptz
);
create index on svod.sessions (person) where ended is null;

alter table svod.sessions enable row level security;
alter table svod.sessions force row level security;

-- As its owner, since nobody looks yet: 12 hours in all, 1 hour without a call. A suspended person has no session.
create function svod.session_person(session_hash bytea) returns uuid
language sql volatile security definer
set search_path = pg_catalog
as $$
  select s.person from svod.sessions s join svod.people p on p.id = s.person
  where s.hash = session_hash and s.ended is null and p.suspended is null
    and s.made > clock_timestamp() - interval '12 hours' and s.seen > clock_timestamp() - interval '1 hour'
$$;

create policy asked on svod.sessions for select to svod_owner using (true);
create policy seen on svod.sessions for select to svod_app using (person = svod.viewer() or svod.has_role('administrator'));
create policy made on svod.sessions for insert to svod_app with check (person = svod.viewer());
create policy kept on svod.sessions for update to svod_app using (person = svod.viewer() or svod.has_role('administrator'));

grant select, insert on svod.sessions to svod_app;
grant update (seen, proved, ended) on svod.sessions to svod_app;
grant select on svod.sessions to svod_backup;

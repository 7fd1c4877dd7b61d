-- Plans and their versions. A version, once made, stays as it was made: text, files and all.

-- Files as they came, byte for byte, by their SHA-256. Whoever sees a row that names a hash sees its bytes.
create table svod.blobs (
  hash bytea primary key check (octet_length(hash) = 32),
  bytes bytea not null,
  check (hash = sha256(bytes))
);

create table svod.plans (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  -- By language; the first language of `languages` is the one in which the plan is written.
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  languages text[] not null check (cardinality(languages) between 1 and 3 and languages <@ array['en', 'ru', 'ky']),
  stage text not null default 'drafting'
    check (stage in ('drafting', 'round', 'meeting', 'sign-off', 'submitted', 'approved', 'in-force')),
  -- What the desk says of the plan's table and of bodies, where it is not the customary: as `--columns` and `--bodies` take it.
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  -- A returned file's reader is asked to track its changes; enforced, Word lets them do nothing else.
  enforce_tracking boolean not null default false,
  made timestamptz not null default clock_timestamp()
);

create table svod.versions (
  id uuid primary key default gen_random_uuid(),
  plan uuid not null references svod.plans (id),
  -- In the order they were made, from 1.
  ordinal integer not null check (ordinal > 0),
  -- As people name it: "2.1", "редакция 3".
  name text not null check (length(name) between 1 and 60),
  previous uuid references svod.versions (id),
  note text not null default '' check (length(note) <= 4000),
  made timestamptz not null default clock_timestamp(),
  made_by uuid not null references svod.people (id),
  unique (plan, ordinal),
  unique (plan, name)
);

-- One file for each language of a version, cleaned, and what was read from it.
create table svod.carriers (
  version uuid not null references svod.versions (id),
  language text not null check (language in ('en', 'ru', 'ky')),
  -- The name under which it is given out.
  file text not null check (length(file) between 1 and 255),
  -- The carrier that papers are made of.
  blob bytea not null references svod.blobs (hash),
  -- The file as it was imported; null where the version was made here.
  original bytea references svod.blobs (hash),
  -- What became of tracked changes that the imported file held.
  base_changes text not null default 'none' check (base_changes in ('none', 'accepted', 'rejected', 'kept')),
  -- Hash of the text and tables, as a file that was sent out names it.
  text_hash text not null,
  -- Outline and provisions as the screens show them, a document for the browser (see reading/page-of.ts). Parts of a plan are its sections.
  page jsonb not null,
  -- Codes of what of the file is not in the carrier.
  problems jsonb not null default '[]',
  primary key (version, language)
);

-- Provisions of two languages that say the same, where a person set it right; the others are linked by their numbers.
create table svod.links (
  version uuid not null references svod.versions (id),
  language text not null,
  provision text not null,
  other_language text not null,
  -- Null: says nothing of the other language's.
  other_provision text,
  primary key (version, language, provision, other_language),
  check (language <> other_language)
);

-- A sealed version's text is bound to this hash of all its carriers; nothing is corrected in it any more.
create table svod.seals (
  version uuid primary key references svod.versions (id),
  hash bytea not null check (octet_length(hash) = 32),
  sealed timestamptz not null default clock_timestamp(),
  sealed_by uuid not null references svod.people (id)
);

-- Rounds: a version sent out to bodies for their answers until a date.
create table svod.rounds (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  plan uuid not null references svod.plans (id),
  version uuid not null references svod.versions (id),
  ordinal integer not null check (ordinal > 0),
  title text not null default '' check (length(title) <= 200),
  -- The letter with which it went out.
  letter_number text not null default '' check (length(letter_number) <= 100),
  letter_date date,
  final_date date not null,
  enforce_tracking boolean not null,
  sent timestamptz not null default clock_timestamp(),
  sent_by uuid not null references svod.people (id),
  closed timestamptz,
  unique (plan, ordinal)
);

-- The file that went out in each language, marked so that a returned one is known by it.
create table svod.sent_files (
  round uuid not null references svod.rounds (id),
  language text not null,
  file text not null,
  blob bytea not null references svod.blobs (hash),
  primary key (round, language)
);

-- The bodies that a round asks.
create table svod.asked (
  round uuid not null references svod.rounds (id),
  body uuid not null references svod.bodies (id),
  revision bigint not null default 1 check (revision > 0),
  acknowledged timestamptz,
  -- A later date given to this body alone.
  extended date,
  reminded timestamptz,
  -- Set when the body says that it has nothing to propose.
  no_remarks timestamptz,
  primary key (round, body)
);

-- Whether the viewer belongs to a body that the round asks: contributors, clearing officers, heads, experts and observers of it.
create function svod.is_asked(of_round uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.asked a join svod.roles r on r.body = a.body join svod.people p on p.id = r.person
    where a.round = of_round and r.person = svod.viewer() and p.suspended is null and r.role <> 'provider' and r.role <> 'administrator'
      and (r.until is null or r.until > clock_timestamp())
  )
$$;

-- A member of a body, in whatever role of content.
create function svod.is_of_body(of_body uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.roles r join svod.people p on p.id = r.person
    where r.body = of_body and r.person = svod.viewer() and p.suspended is null and r.role <> 'provider' and r.role <> 'administrator'
      and (r.until is null or r.until > clock_timestamp())
  )
$$;

-- The desk and observers of the workspace see every version; a body those that it was asked about. The administrator none.
create function svod.sees_version(of_version uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select svod.has_role('desk')
    or exists (select from svod.roles r join svod.people p on p.id = r.person where r.person = svod.viewer() and r.role = 'observer' and r.body is null
      and p.suspended is null and (r.until is null or r.until > clock_timestamp()) and exists (select from svod.seals s where s.version = of_version))
    or exists (select from svod.rounds r where r.version = of_version and svod.is_asked(r.id))
$$;

create function svod.sees_plan(of_plan uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$ select svod.has_role('desk') or exists (select from svod.versions v where v.plan = of_plan and svod.sees_version(v.id)) $$;

-- An expert asked about named parts reads those alone: then whole files are not theirs. Empty: all parts.
create function svod.parts_of_viewer(of_version uuid) returns text[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(array_agg(distinct part), '{}')
  from svod.roles r cross join unnest(r.parts) as part
  where r.person = svod.viewer() and r.role = 'expert' and (r.until is null or r.until > clock_timestamp())
    and not svod.has_role('desk')
    and not exists (
      select from svod.roles o join svod.asked a on a.body = o.body join svod.rounds w on w.id = a.round
      where o.person = svod.viewer() and w.version = of_version and o.parts is null and o.role <> 'provider' and o.role <> 'administrator'
        and (o.until is null or o.until > clock_timestamp())
    )
$$;

create policy asked on svod.bodies for select to svod_owner using (true);
create policy looked_up on svod.versions for select to svod_owner using (true);
create policy looked_up on svod.seals for select to svod_owner using (true);
create policy looked_up on svod.rounds for select to svod_owner using (true);
create policy looked_up on svod.asked for select to svod_owner using (true);

create policy seen on svod.plans for select to svod_app using (svod.sees_plan(id));
create policy made on svod.plans for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.plans for update to svod_app using (svod.has_role('desk'));

create policy seen on svod.versions for select to svod_app using (svod.sees_version(id));
create policy made on svod.versions for insert to svod_app with check (svod.has_role('desk') and made_by = svod.viewer());

-- The row holds the whole text and names the whole file: not for an expert of named parts (they are given their parts by `svod.page_of_parts`).
create policy seen on svod.carriers for select to svod_app
  using (svod.sees_version(version) and svod.parts_of_viewer(version) = '{}');
create policy made on svod.carriers for insert to svod_app with check (svod.has_role('desk'));

create policy seen on svod.links for select to svod_app using (svod.sees_version(version));
create policy made on svod.links for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.links for update to svod_app using (svod.has_role('desk'));

create policy seen on svod.seals for select to svod_app using (svod.sees_version(version));
create policy made on svod.seals for insert to svod_app with check (svod.has_role('desk') and sealed_by = svod.viewer());

create policy seen on svod.rounds for select to svod_app using (svod.has_role('desk') or svod.is_asked(id));
create policy made on svod.rounds for insert to svod_app with check (svod.has_role('desk') and sent_by = svod.viewer());
create policy kept on svod.rounds for update to svod_app using (svod.has_role('desk'));

create policy seen on svod.sent_files for select to svod_app
  using (svod.has_role('desk') or (svod.is_asked(round)
    and svod.parts_of_viewer((select r.version from svod.rounds r where r.id = round)) = '{}'));
create policy made on svod.sent_files for insert to svod_app with check (svod.has_role('desk'));

-- Who else was asked is the desk's to know.
create policy seen on svod.asked for select to svod_app using (svod.has_role('desk') or svod.is_of_body(body));
create policy made on svod.asked for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.asked for update to svod_app using (svod.has_role('desk') or svod.is_of_body(body));

do $$
declare
  name text;
begin
  foreach name in array array['blobs', 'plans', 'versions', 'carriers', 'links', 'seals', 'rounds', 'sent_files', 'asked'] loop
    execute format('alter table svod.%I enable row level security', name);
    execute format('alter table svod.%I force row level security', name);
    execute format('grant select on svod.%I to svod_app, svod_backup', name);
    execute format('grant insert on svod.%I to svod_app', name);
  end loop;
end
$$;
grant update (revision, titles, languages, stage, settings, enforce_tracking) on svod.plans to svod_app;
grant update (other_provision) on svod.links to svod_app;
grant update (revision, title, letter_number, letter_date, final_date, closed) on svod.rounds to svod_app;
grant update (revision, acknowledged, extended, reminded, no_remarks) on svod.asked to svod_app;

-- What is in force and what was: never changed, for the owner too.
create function svod.refuse_rewriting() returns trigger
language plpgsql security invoker
set search_path = pg_catalog
as $$
begin
  raise exception 'what was made is only added to' using errcode = 'insufficient_privilege';
end
$$;
do $$
declare
  name text;
begin
  foreach name in array array['blobs', 'versions', 'carriers', 'seals', 'sent_files'] loop
    execute format('create trigger only_added_to before update or delete on svod.%I for each row execute function svod.refuse_rewriting()', name);
    execute format('create trigger never_emptied before truncate on svod.%I for each statement execute function svod.refuse_rewriting()', name);
  end loop;
end
$$;

-- The provisions of the parts that an expert was asked about; without such a limit the whole page.
create function svod.page_of_parts(of_version uuid, of_language text) returns jsonb
language sql stable security definer
set search_path = pg_catalog
as $$
  select case
    when svod.parts_of_viewer(of_version) = '{}' then c.page
    else jsonb_set(c.page, '{parts}', coalesce((
      select jsonb_agg(part order by place) from jsonb_array_elements(c.page -> 'parts') with ordinality as parts(part, place)
      where part ->> 'id' = any (svod.parts_of_viewer(of_version))), '[]'))
  end
  from svod.carriers c where c.version = of_version and c.language = of_language and svod.sees_version(of_version)
$$;
create policy looked_up on svod.carriers for select to svod_owner using (true);

-- A round's returns brought together, and what is decided on them.

-- The last bringing together of a round in one language. Ids of amendments, remarks and collisions do not change when returns come or go.
create table svod.gatherings (
  round uuid not null references svod.rounds (id),
  language text not null check (language in ('en', 'ru', 'ky')),
  generation integer not null check (generation > 0),
  -- Hash of the readings and typed-in answers that are in it: another one says that it is out of date.
  inputs_hash bytea not null check (octet_length(inputs_hash) = 32),
  base_hash text not null,
  counts jsonb not null,
  -- The whole record, for papers and the next version (see gathering/stored-record.ts).
  record bytea not null,
  made timestamptz not null default clock_timestamp(),
  primary key (round, language)
);

-- Every amendment, remark and collision that was ever found; those of an older generation than the gathering's are there no more.
create table svod.items (
  round uuid not null references svod.rounds (id),
  language text not null,
  id text not null check (id ~ '^[a-z][0-9a-f]{8,40}$'),
  kind text not null check (kind in ('amendment', 'remark', 'collision')),
  generation integer not null,
  -- Rank in the reading order of the base.
  place integer not null,
  -- What the queue shows, and all there is to know.
  line jsonb not null,
  detail jsonb not null,
  primary key (round, language, id)
);
create index on svod.items (round, language, place);

-- The decision that stands on an amendment, remark or collision. One that was undone has no kind.
create table svod.decisions (
  round uuid not null,
  language text not null,
  item text not null,
  revision bigint not null default 1 check (revision > 0),
  kind text check (kind in ('accepted', 'accepted-in-part', 'rejected', 'noted', 'referred', 'pick', 'order', 'joint', 'dismissed')),
  -- For a part and a joint text.
  wording text check (length(wording) <= 40000),
  -- For `pick` and `order`.
  picks text[] not null default '{}',
  reason text not null default '' check (length(reason) <= 40000),
  meeting text not null default '' check (length(meeting) <= 40000),
  agreed boolean not null default false,
  -- Where the plan asks for two: proposed by one, in force when another has confirmed it.
  state text not null default 'standing' check (state in ('standing', 'proposed')),
  decided_by uuid not null references svod.people (id),
  decided timestamptz not null default clock_timestamp(),
  confirmed_by uuid references svod.people (id),
  primary key (round, language, item),
  foreign key (round, language, item) references svod.items (round, language, id),
  check ((state = 'standing' and confirmed_by is null) or confirmed_by is distinct from decided_by)
);

-- Each step that led to it, undone ones too.
create table svod.decision_steps (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  language text not null,
  item text not null,
  revision bigint not null,
  -- Steps made by one act are undone together.
  batch uuid not null,
  undoes uuid,
  says jsonb not null,
  said_by uuid not null references svod.people (id),
  said timestamptz not null default clock_timestamp(),
  unique (round, language, item, revision)
);
create index on svod.decision_steps (batch);

-- What the desk writes down for itself; never published.
create table svod.desk_notes (
  id uuid primary key default gen_random_uuid(),
  revision bigint not null default 1 check (revision > 0),
  round uuid not null,
  language text not null,
  item text not null,
  note text not null check (length(note) between 1 and 40000),
  taken_back timestamptz,
  written_by uuid not null references svod.people (id),
  written timestamptz not null default clock_timestamp(),
  foreign key (round, language, item) references svod.items (round, language, id)
);

-- Who of the desk looks at what just now.
create table svod.presence (
  person uuid primary key references svod.people (id),
  round uuid not null references svod.rounds (id),
  item text,
  seen timestamptz not null default clock_timestamp()
);

-- Where a version that was made here comes from: the round, what became of the undecided, and for every sentence who asked and who decided.
create table svod.provenances (
  version uuid not null,
  language text not null,
  round uuid not null references svod.rounds (id),
  undecided text not null check (undecided in ('carry', 'leave-out')),
  data jsonb not null,
  problems jsonb not null default '[]',
  primary key (version, language),
  foreign key (version, language) references svod.carriers (version, language)
);

-- What became of each point of a body, written when the version is made: its own words, the decision and its published reason.
create table svod.outcomes (
  version uuid not null references svod.versions (id),
  round uuid not null references svod.rounds (id),
  body uuid not null references svod.bodies (id),
  language text not null,
  item text not null,
  place integer not null,
  says jsonb not null,
  primary key (version, language, body, item)
);

create policy seen on svod.gatherings for select to svod_app using (svod.has_role('desk'));
create policy made on svod.gatherings for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.gatherings for update to svod_app using (svod.has_role('desk'));
create policy seen on svod.items for select to svod_app using (svod.has_role('desk'));
create policy made on svod.items for insert to svod_app with check (svod.has_role('desk'));
create policy kept on svod.items for update to svod_app using (svod.has_role('desk'));
create policy seen on svod.decisions for select to svod_app using (svod.has_role('desk'));
create policy made on svod.decisions for insert to svod_app with check (svod.has_role('desk') and decided_by = svod.viewer());
create policy kept on svod.decisions for update to svod_app using (svod.has_role('desk'));
create policy seen on svod.decision_steps for select to svod_app using (svod.has_role('desk'));
create policy made on svod.decision_steps for insert to svod_app with check (svod.has_role('desk') and said_by = svod.viewer());
create policy seen on svod.desk_notes for select to svod_app using (svod.has_role('desk'));
create policy made on svod.desk_notes for insert to svod_app with check (svod.has_role('desk') and written_by = svod.viewer());
create policy kept on svod.desk_notes for update to svod_app using (svod.has_role('desk') and written_by = svod.viewer());
create policy seen on svod.presence for select to svod_app using (svod.has_role('desk'));
create policy made on svod.presence for insert to svod_app with check (svod.has_role('desk') and person = svod.viewer());
create policy kept on svod.presence for update to svod_app using (svod.has_role('desk') and person = svod.viewer());
create policy gone on svod.presence for delete to svod_app using (person = svod.viewer());
-- Who asked for a sentence is the desk's to know until it is published.
create policy seen on svod.provenances for select to svod_app using (svod.has_role('desk'));
create policy made on svod.provenances for insert to svod_app with check (svod.has_role('desk'));
create policy seen on svod.outcomes for select to svod_app using (svod.has_role('desk') or svod.is_of_body(body));
create policy made on svod.outcomes for insert to svod_app with check (svod.has_role('desk'));

do $$
declare
  name text;
begin
  foreach name in array array['gatherings', 'items', 'decisions', 'decision_steps', 'desk_notes', 'presence', 'provenances', 'outcomes'] loop
    execute format('alter table svod.%I enable row level security', name);
    execute format('alter table svod.%I force row level security', name);
    execute format('grant select on svod.%I to svod_app, svod_backup', name);
    execute format('grant insert on svod.%I to svod_app', name);
  end loop;
  foreach name in array array['decision_steps', 'provenances', 'outcomes'] loop
    execute format('create trigger only_added_to before update or delete on svod.%I for each row execute function svod.refuse_rewriting()', name);
    execute format('create trigger never_emptied before truncate on svod.%I for each statement execute function svod.refuse_rewriting()', name);
  end loop;
end
$$;
grant update (generation, inputs_hash, base_hash, counts, record, made) on svod.gatherings to svod_app;
grant update (generation, place, line, detail) on svod.items to svod_app;
grant update (revision, kind, wording, picks, reason, meeting, agreed, state, decided_by, decided, confirmed_by) on svod.decisions to svod_app;
grant update (revision, note, taken_back) on svod.desk_notes to svod_app;
grant update (round, item, seen), delete on svod.presence to svod_app;
-- Whether a decision of this plan needs a second person.
alter table svod.plans add column two_persons boolean not null default false;
grant update (two_persons) on svod.plans to svod_app;

-- The verifiable log and the acts. The log is written in the act's own transaction; it is the outbox of live updates too.

create schema svod;
grant usage on schema svod to svod_app, svod_jobs, svod_backup;

-- One row: the end of the chain. Its lock makes the order of the log the order of commits.
create table svod.log_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32)
);
insert into svod.log_head (seq, at, hash) values (0, '-infinity', decode(repeat('00', 32), 'hex'));

create table svod.log_entries (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor uuid,
  session_hash bytea check (octet_length(session_hash) = 32),
  act text not null check (act ~ '^[a-z]+(\.[a-z-]+)+$'),
  object_kind text not null,
  object_id uuid,
  revision bigint,
  before_hash bytea check (octet_length(before_hash) = 32),
  after_hash bytea check (octet_length(after_hash) = 32),
  reason text not null default '',
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null unique check (octet_length(hash) = 32)
);

-- The bytes that are hashed: fields in this order, each with its length before it, so that no two entries have the same bytes.
create function svod.log_bytes(e svod.log_entries) returns bytea
language sql immutable security invoker
set search_path = pg_catalog
as $$
  select string_agg(int4send(coalesce(octet_length(field), -1)) || coalesce(field, ''::bytea), ''::bytea order by place)
  from unnest(array[
    e.previous,
    int8send(e.seq),
    convert_to(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8'),
    uuid_send(e.actor),
    e.session_hash,
    convert_to(e.act, 'UTF8'),
    convert_to(e.object_kind, 'UTF8'),
    uuid_send(e.object_id),
    int8send(e.revision),
    e.before_hash,
    e.after_hash,
    convert_to(e.reason, 'UTF8')
  ]) with ordinality as fields(field, place)
$$;

-- Sequence, time, previous hash and hash are the database's; what a client gives for them is not looked at.
create function svod.chain_entry() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  head svod.log_head;
begin
  select * into strict head from svod.log_head for update;
  new.seq := head.seq + 1;
  -- A clock that is put back does not put the log's order in doubt.
  new.at := greatest(clock_timestamp(), head.at);
  new.previous := head.hash;
  new.hash := sha256(svod.log_bytes(new));
  update svod.log_head set seq = new.seq, at = new.at, hash = new.hash;
  perform pg_notify('svod_log', new.seq::text);
  -- Who writes may not read the log, but needs the number of what it wrote.
  perform set_config('svod.last_seq', new.seq::text, true);
  return new;
end
$$;

create trigger chain before insert on svod.log_entries for each row execute function svod.chain_entry();

-- What was written stays as it was written, for the owner too.
create function svod.refuse_change() returns trigger
language plpgsql security invoker
set search_path = pg_catalog
as $$
begin
  raise exception 'the log is only added to' using errcode = 'insufficient_privilege';
end
$$;

create trigger only_added_to before update or delete on svod.log_entries for each row execute function svod.refuse_change();
create trigger never_emptied before truncate on svod.log_entries for each statement execute function svod.refuse_change();

-- An act that was acknowledged is answered the same when it is asked for again with its key.
create table svod.acts (
  actor uuid not null,
  key uuid not null,
  request_hash bytea not null check (octet_length(request_hash) = 32),
  status smallint not null check (status between 200 and 599),
  answer jsonb not null,
  seq bigint not null references svod.log_entries (seq),
  primary key (actor, key)
);

create function svod.viewer() returns uuid
language sql stable security invoker
set search_path = pg_catalog
as $$ select nullif(current_setting('svod.viewer', true), '')::uuid $$;

alter table svod.log_head enable row level security;
alter table svod.log_head force row level security;
alter table svod.log_entries enable row level security;
alter table svod.log_entries force row level security;
alter table svod.acts enable row level security;
alter table svod.acts force row level security;

-- The chain's own function runs as the owner; nobody else reads or moves the head.
create policy chained on svod.log_head to svod_owner using (true) with check (true);
create policy chained on svod.log_entries for insert to svod_app, svod_jobs with check (actor is not distinct from svod.viewer());
create policy kept on svod.acts for select to svod_app using (actor = svod.viewer());
create policy made on svod.acts for insert to svod_app with check (actor = svod.viewer());
create policy backed_up on svod.log_entries for select to svod_backup using (true);

grant insert on svod.log_entries to svod_app, svod_jobs;
grant select, insert on svod.acts to svod_app;
grant select on svod.log_head, svod.log_entries, svod.acts to svod_backup;

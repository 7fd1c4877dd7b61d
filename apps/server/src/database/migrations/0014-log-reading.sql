-- Signed ends of the log, and who reads it. A chain alone does not show that its tail was cut or all of it written anew; who holds a signature can tell.

create table svod.log_anchors (
  seq bigint primary key references svod.log_entries (seq),
  at timestamptz not null default clock_timestamp(),
  hash bytea not null check (octet_length(hash) = 32),
  -- Ed25519: signature, and the key that it was made with.
  signature bytea not null check (octet_length(signature) = 64),
  key bytea not null check (octet_length(key) = 32)
);
create trigger only_added_to before update or delete on svod.log_anchors for each row execute function svod.refuse_change();
create trigger never_emptied before truncate on svod.log_anchors for each statement execute function svod.refuse_change();

alter table svod.log_anchors enable row level security;
alter table svod.log_anchors force row level security;
-- The server's own work signs; whoever may read the log sees the signatures.
create policy signed on svod.log_anchors for insert to svod_jobs with check (true);
create policy known on svod.log_anchors for select to svod_jobs using (true);
create policy seen on svod.log_anchors for select to svod_app using (svod.has_role('desk') or svod.has_role('administrator'));
grant select, insert on svod.log_anchors to svod_jobs;
grant select on svod.log_anchors to svod_app, svod_backup;

create policy asked on svod.log_entries for select to svod_owner using (true);

-- The end of the log and the hash of an earlier entry, for whoever signs: an end is not signed that does not follow from the last one signed.
create function svod.log_end(earlier bigint, out seq bigint, out hash bytea, out earlier_hash bytea)
language sql stable security definer
set search_path = pg_catalog
as $$ select h.seq, h.hash, (select e.hash from svod.log_entries e where e.seq = earlier) from svod.log_head h $$;

-- A page of the log, the newest first, for the desk and administrators. These see no reasons but of acts on accounts: they have no right to content.
create function svod.read_log(before bigint, most integer)
returns table (seq bigint, at timestamptz, actor uuid, act text, object_kind text, object_id uuid, revision bigint, reason text, hash bytea)
language sql stable security definer
set search_path = pg_catalog
as $$
  select e.seq, e.at, e.actor, e.act, e.object_kind, e.object_id, e.revision,
    case when svod.has_role('desk') or e.object_kind in ('person', 'role', 'body', 'session', 'workspace', 'link') then e.reason else '' end, e.hash
  from svod.log_entries e
  where (svod.has_role('desk') or svod.has_role('administrator')) and (before is null or e.seq < before)
  order by e.seq desc limit least(most, 1000)
$$;

-- The same from the beginning with all that is hashed, to be verified elsewhere. For the desk.
create function svod.export_log(after bigint, most integer) returns setof svod.log_entries
language sql stable security definer
set search_path = pg_catalog
as $$
  select e.* from svod.log_entries e where svod.has_role('desk') and e.seq > after order by e.seq limit least(most, 10000)
$$;

revoke execute on function svod.log_end(bigint), svod.read_log(bigint, integer), svod.export_log(bigint, integer) from public;
grant execute on function svod.log_end(bigint) to svod_jobs;
grant execute on function svod.read_log(bigint, integer), svod.export_log(bigint, integer) to svod_app;

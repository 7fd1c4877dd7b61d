-- Sign-ins in use, the sample's accounts, and how often somebody has tried.

-- Begun by a link: it may only set up its means of sign-in, and is short.
alter table svod.sessions add column limited boolean not null default false;

create policy asked on svod.workspace for select to svod_owner using (true);
create policy touched on svod.sessions for update to svod_owner using (true);

-- As its owner, since nobody looks yet: 12 hours in all, 1 hour without a call; 1 hour in all where it is limited. A suspended person has no session,
-- and in a workspace for real work nobody is signed in by a click.
create function svod.use_session(session_hash bytea)
returns table (person uuid, sign_in uuid, proved timestamptz, limited boolean, roles jsonb)
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
declare
  found svod.sessions;
begin
  select s.* into found from svod.sessions s join svod.people p on p.id = s.person
  where s.hash = session_hash and s.ended is null and p.suspended is null
    and s.made > clock_timestamp() - case when s.limited then interval '1 hour' else interval '12 hours' end
    and s.seen > clock_timestamp() - interval '1 hour'
    and (s.method <> 'sample' or exists (select from svod.workspace w where w.kind = 'sample'));
  if found.hash is null then
    return;
  end if;
  -- Written once a minute at most, so that a call is seldom a write.
  if found.seen < clock_timestamp() - interval '1 minute' then
    update svod.sessions s set seen = clock_timestamp() where s.hash = found.hash;
  end if;
  return query select found.person, found.id, found.proved, found.limited, coalesce(
    (select jsonb_agg(jsonb_build_object('role', r.role, 'body', r.body) order by r.role, r.body) from svod.roles r
     where r.person = found.person and (r.until is null or r.until > clock_timestamp())), '[]'::jsonb);
end
$$;
drop function svod.session_person(bytea);

-- The guard of the guard: whoever writes a session, the kind of the workspace decides.
create function svod.guard_sample() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if new.method = 'sample' and not exists (select from svod.workspace w where w.kind = 'sample') then
    raise exception 'nobody is signed in by a click in a workspace for real work' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guard_sample before insert or update of method on svod.sessions for each row execute function svod.guard_sample();

-- A sample stays a sample and real work stays real work, for the owner too.
create function svod.refuse_other_kind() returns trigger
language plpgsql security invoker
set search_path = pg_catalog
as $$
begin
  raise exception 'the kind of a workspace does not change' using errcode = 'insufficient_privilege';
end
$$;
create trigger kind_stays before update of kind on svod.workspace for each row when (new.kind <> old.kind) execute function svod.refuse_other_kind();

-- Whom one may be in a sample, with their roles; nobody in a workspace for real work.
create function svod.sample_accounts()
returns table (person uuid, name text, roles jsonb)
language sql stable security definer
set search_path = pg_catalog
as $$
  select p.id, p.name, jsonb_agg(jsonb_build_object('role', r.role, 'body', b.id, 'names', b.names) order by r.role, b.id)
  from svod.people p join svod.roles r on r.person = p.id left join svod.bodies b on b.id = r.body
  where p.suspended is null and (r.until is null or r.until > clock_timestamp()) and exists (select from svod.workspace w where w.kind = 'sample')
  group by p.id, p.name
$$;

-- Ends every sign-in of who is suspended, by whomever.
create function svod.end_suspended() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update svod.sessions set ended = clock_timestamp() where person = new.id and ended is null;
  return null;
end
$$;
create trigger end_suspended after update of suspended on svod.people for each row when (new.suspended is not null) execute function svod.end_suspended();

-- Attempts to sign in, by account and by address: hashes, so that it is no list of who tried.
create table svod.attempts (
  key bytea primary key check (octet_length(key) = 32),
  count integer not null check (count >= 0),
  last timestamptz not null
);
alter table svod.attempts enable row level security;
alter table svod.attempts force row level security;
create policy counted on svod.attempts to svod_owner using (true) with check (true);
grant select on svod.attempts to svod_backup;

-- Counts an attempt before it is looked at, so that many at once are counted too, and says for how many seconds to wait instead (0: go on). `free` attempts
-- come without waiting; each further one waits twice as long as the one before, a quarter of an hour at most. A key that rested for an hour begins anew.
create function svod.count_attempt(attempt_key bytea, free integer) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
declare
  now constant timestamptz := clock_timestamp();
  known svod.attempts;
  wait interval;
begin
  delete from svod.attempts where last < now - interval '1 day';
  insert into svod.attempts as a (key, count, last) values (attempt_key, 0, now) on conflict (key) do update set count = a.count returning * into known;
  if known.last < now - interval '1 hour' then
    known.count := 0;
  end if;
  if known.count >= free then
    wait := known.last + least(interval '15 minutes', interval '30 seconds' * power(2, least(known.count - free, 10))) - now;
    if wait > interval '0' then
      return ceil(extract(epoch from wait));
    end if;
  end if;
  update svod.attempts set count = known.count + 1, last = now where key = attempt_key;
  return 0;
end
$$;

-- After success: an account's attempts are forgotten, of an address's one is taken back, so that nobody clears the way to others' accounts by signing in to their own.
create function svod.forget_attempt(account bytea, address bytea) returns void
language sql volatile security definer
set search_path = pg_catalog
as $$
  delete from svod.attempts where key = account;
  update svod.attempts set count = greatest(count - 1, 0) where key = address;
$$;

-- Limits of use, per person and per address. In the database, so that a restart frees nobody and several servers count together.

create table svod.uses (
  -- A keyed hash of who and of which limit: whoever reads the table learns neither.
  key bytea primary key check (octet_length(key) = 32),
  -- The generic cell rate algorithm: each use moves it on by its share of time.
  used_up_to timestamptz not null
);

-- Seconds to wait; 0: the use is counted. So many at once, then one for each share of time.
create function svod.count_use(use_key bytea, share interval, at_once integer) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
declare
  now constant timestamptz := clock_timestamp();
  until timestamptz;
begin
  if random() < 0.01 then
    delete from svod.uses where used_up_to < now - interval '1 day';
  end if;
  insert into svod.uses as u (key, used_up_to) values (use_key, now + share)
    on conflict (key) do update set used_up_to = greatest(u.used_up_to, now) + share
    -- Half a share more: of uses at the same moment the clock of the one that waited is behind.
    where greatest(u.used_up_to, now) + share <= now + share * (at_once + 0.5)
    returning used_up_to into until;
  if found then
    return 0;
  end if;
  select used_up_to into until from svod.uses where key = use_key;
  return greatest(1, ceil(extract(epoch from until + share - now - share * at_once)));
end
$$;

alter table svod.uses enable row level security;
alter table svod.uses force row level security;
create policy counted on svod.uses to svod_owner using (true) with check (true);
grant select on svod.uses to svod_backup;
revoke execute on function svod.count_use(bytea, interval, integer) from public;
grant execute on function svod.count_use(bytea, interval, integer) to svod_app;

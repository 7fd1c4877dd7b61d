-- Live events: what of the log a server needs in order to ask, for each reader, what of it they may see.

-- Numbers, kinds and ids of entries after one, and the round and plan that the object belongs to; nothing of what was done, by whom, or when.
create function svod.log_after(after bigint, most integer)
returns table (seq bigint, kind text, id uuid, round uuid, plan uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select e.seq, e.object_kind, e.object_id,
    coalesce(a.round, t.round, u.round, k.round, r.id),
    coalesce(v.plan, u.plan, k.plan, w.plan, case when e.object_kind = 'plan' then e.object_id end)
  from (select l.seq, l.object_kind, l.object_id from svod.log_entries l where l.seq > after order by l.seq limit least(most, 1000)) e
  left join svod.asked a on e.object_kind = 'asked' and a.id = e.object_id
  left join svod.returns t on e.object_kind = 'return' and t.id = e.object_id
  left join svod.uploads u on e.object_kind = 'file' and u.id = e.object_id
  left join svod.tasks k on e.object_kind = 'task' and k.id = e.object_id
  left join svod.rounds r on e.object_kind = 'round' and r.id = e.object_id
  left join svod.versions v on e.object_kind = 'version' and v.id = e.object_id
  left join svod.rounds w on w.id = coalesce(a.round, t.round, r.id)
  order by e.seq
$$;
create policy told on svod.returns for select to svod_owner using (true);
create policy told on svod.uploads for select to svod_owner using (true);

create function svod.log_end() returns bigint
language sql stable security definer
set search_path = pg_catalog
as $$ select h.seq from svod.log_head h $$;

-- What a sign-in may do, as one text that is another when anything of it is: a line for each role. Null when the sign-in is over. Unlike `use_session` it is no use
-- of it: an open page does not keep anybody signed in.
create function svod.standing_of(session_hash bytea) returns text
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce((
      select string_agg(concat_ws(' ', r.role, r.body::text, r.parts::text), E'\n' order by r.role, r.body::text, r.parts::text) from svod.roles r
      where r.person = s.person and (r.until is null or r.until > clock_timestamp())), '')
  from svod.sessions s join svod.people p on p.id = s.person
  where s.hash = session_hash and s.ended is null and p.suspended is null and not s.limited
    and s.made > clock_timestamp() - interval '12 hours' and s.seen > clock_timestamp() - interval '1 hour'
$$;

revoke execute on function svod.log_after(bigint, integer), svod.log_end(), svod.standing_of(bytea) from public;
grant execute on function svod.log_after(bigint, integer), svod.log_end(), svod.standing_of(bytea) to svod_app;

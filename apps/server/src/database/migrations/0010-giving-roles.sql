-- Who may give which role, and who may touch whom. The rule in words: docs/sign-in.md.

alter table svod.bodies
  -- Its id in the register that it was taken from: taken again, it is not there twice.
  add column register text unique check (register ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Which of the twelve marks (colour, shape, line) tells it apart on the screen.
  add column mark smallint not null default 0 check (mark between 0 and 11);
grant update (mark) on svod.bodies to svod_app;

-- Of the desk or an administrator: whoever could touch them could become them.
create function svod.has_power(other uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.roles r
    where r.person = other and r.role in ('desk', 'administrator') and (r.until is null or r.until > clock_timestamp())
  )
$$;

-- Whether the viewer may change what a person is called, where they are written to, and whether they may sign in.
create function svod.may_touch(other uuid) returns boolean
language sql stable security invoker
set search_path = pg_catalog
as $$
  select svod.has_role('administrator') or (svod.has_role('desk') and not svod.has_power(other))
$$;

-- Nobody gives themselves anything. The desk gives what is not power; an administrator gives everything, but the desk's role, which sees content, only if
-- they have it themselves or if there is nobody left who could.
create function svod.may_give(wanted text, other uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select other <> svod.viewer() and svod.may_touch(other) and case wanted
    when 'administrator' then svod.has_role('administrator')
    when 'desk' then svod.has_role('administrator') and (svod.has_role('desk') or not exists (
      select from svod.roles r join svod.people p on p.id = r.person
      where r.role = 'desk' and p.suspended is null and (r.until is null or r.until > clock_timestamp())))
    else true end
$$;

drop policy kept on svod.people;
create policy kept on svod.people for update to svod_app using (id = svod.viewer() or svod.may_touch(id));

drop policy given on svod.roles;
drop policy kept on svod.roles;
create policy given on svod.roles for insert to svod_app with check (svod.may_give(role, person));
-- Ending a role takes less than giving it; one's own may be ended too.
create policy kept on svod.roles for update to svod_app
  using (person = svod.viewer() or svod.may_touch(person))
  with check ((until is not null and until <= clock_timestamp()) or svod.may_give(role, person));

-- Who answers for a body, until when; what the desk is helped with in sorting what came.

-- Where the calendar of final dates is kept: a name of the time zone database. A day has ended when it has ended there.
alter table svod.workspace add column time_zone text not null default 'Asia/Bishkek' check (length(time_zone) between 1 and 60);
grant update (time_zone) on svod.workspace to svod_app;

create function svod.today() returns date
language sql stable security invoker
set search_path = pg_catalog
as $$ select (clock_timestamp() at time zone coalesce((select time_zone from svod.workspace), 'UTC'))::date $$;

-- Those who may put an answer in for a body. Observers of a body read and say nothing.
create function svod.answers_for(of_body uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.roles r join svod.people p on p.id = r.person
    where r.body = of_body and r.person = svod.viewer() and p.suspended is null
      and r.role in ('contributor', 'clearing-officer', 'head', 'expert') and (r.until is null or r.until > clock_timestamp())
  )
$$;

-- Whether a body's people may still put in or change what they answer: it was asked, and the round is open. The desk writes down later answers.
create function svod.answers_in(of_round uuid, of_body uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select svod.answers_for(of_body) and exists (
    select from svod.asked a join svod.rounds r on r.id = a.round where a.round = of_round and a.body = of_body and r.closed is null
  )
$$;

-- The address a mail came from, which suggests whose it is.
alter table svod.uploads add column sender text not null default '' check (length(sender) <= 254);
-- Put aside by the desk before anybody said whose it is.
alter table svod.uploads add column put_aside timestamptz;
grant update (put_aside) on svod.uploads to svod_app;

drop policy made on svod.uploads;
create policy made on svod.uploads for insert to svod_app
  with check (uploaded_by = svod.viewer() and (svod.has_role('desk') or (body is not null and svod.answers_in(round, body))));

drop policy made on svod.returns;
create policy made on svod.returns for insert to svod_app
  with check (received_by = svod.viewer() and (svod.has_role('desk') or svod.answers_in(round, body)));
drop policy kept on svod.returns;
create policy kept on svod.returns for update to svod_app using (svod.has_role('desk') or svod.answers_in(round, body));

drop policy made on svod.return_files;
create policy made on svod.return_files for insert to svod_app
  with check (exists (select from svod.returns r where r.id = return and (svod.has_role('desk') or svod.answers_in(r.round, r.body))));
drop policy kept on svod.return_files;
create policy kept on svod.return_files for update to svod_app
  using (exists (select from svod.returns r where r.id = return and (svod.has_role('desk') or svod.answers_in(r.round, r.body))));

drop policy made on svod.typed_proposals;
create policy made on svod.typed_proposals for insert to svod_app
  with check (typed_by = svod.viewer()
    and exists (select from svod.returns r where r.id = return and (svod.has_role('desk') or svod.answers_in(r.round, r.body))));
drop policy kept on svod.typed_proposals;
create policy kept on svod.typed_proposals for update to svod_app
  using (exists (select from svod.returns r where r.id = return and (svod.has_role('desk') or svod.answers_in(r.round, r.body))));

drop policy kept on svod.asked;
create policy kept on svod.asked for update to svod_app using (svod.has_role('desk') or svod.answers_in(round, body));

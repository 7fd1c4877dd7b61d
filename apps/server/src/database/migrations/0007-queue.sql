-- Work that takes its time: how it comes into the queue, is taken up and taken up again, and how what it does is heard of.

-- Set by the worker that has it, every few seconds: whose worker was killed is taken up by another.
alter table svod.tasks add column beat timestamptz;
grant update (beat) on svod.tasks to svod_app;
create policy looked_up on svod.tasks for select to svod_owner using (true);

-- What an act says of one body of a round is said of this, not of the round: who is asked is not every body's to know.
alter table svod.asked add column id uuid not null unique default gen_random_uuid();

-- The queue's own schema is made by the role that owns it (jobs/prepare-queue.ts). Where it is not there yet, or came empty out of a backup, the
-- worker that starts finds what waits.
create function svod.enqueue(task uuid) returns void
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  if not exists (
    select from svod.tasks t where t.id = task and t.state = 'waiting'
      and (t.asked_by = svod.viewer() or svod.has_role('desk') or (t.body is not null and svod.is_of_body(t.body)))
  ) then
    raise exception 'no such task' using errcode = 'no_data_found';
  end if;
  if exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'graphile_worker' and p.proname = 'svod_enqueue') then
    perform graphile_worker.svod_enqueue(task);
  end if;
end
$$;

-- A worker is told whose the task is, and works under their rights.
create function svod.task_asker(task uuid) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$ select t.asked_by from svod.tasks t where t.id = task $$;

-- What waits, and what runs without a sign of life from its worker.
create function svod.tasks_to_take(quiet interval) returns table (task uuid, state text)
language sql volatile security definer
set search_path = pg_catalog
as $$
  select t.id, t.state from svod.tasks t
  where t.state = 'waiting' or (t.state = 'running' and coalesce(t.beat, t.changed) < clock_timestamp() - quiet)
  order by t.asked
$$;

revoke execute on function svod.enqueue(uuid), svod.task_asker(uuid), svod.tasks_to_take(interval) from public;
grant execute on function svod.enqueue(uuid) to svod_app;
grant execute on function svod.task_asker(uuid), svod.tasks_to_take(interval) to svod_jobs;

-- Heard by servers, which ask again as each reader what of it may be seen; the id says nothing by itself.
create function svod.tell_of_task() returns trigger
language plpgsql security invoker
set search_path = pg_catalog
as $$
begin
  perform pg_notify('svod_tasks', new.id::text);
  return null;
end
$$;
create trigger told_made after insert on svod.tasks for each row execute function svod.tell_of_task();
create trigger told_changed after update of state, stage, done, total, cancel_asked on svod.tasks
  for each row execute function svod.tell_of_task();

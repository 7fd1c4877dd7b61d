-- An expert of named parts is given no whole file of a plan. Neither, then, the marked-up files that others of their body sent, nor what was read
-- in any file, their own among them: a report quotes the plan wherever the file departs from it.
drop policy seen on svod.uploads;
create policy seen on svod.uploads for select to svod_app
  using (svod.has_role('desk') or uploaded_by = svod.viewer()
    or (body is not null and svod.is_of_body(body)
      and svod.parts_of_viewer((select r.version from svod.rounds r where r.id = round)) = '{}'));
drop policy seen on svod.readings;
create policy seen on svod.readings for select to svod_app
  using (exists (select from svod.uploads u where u.id = upload
    and (svod.has_role('desk') or svod.parts_of_viewer((select r.version from svod.rounds r where r.id = u.round)) = '{}')));

-- Whether what a point is about stands in the parts that the viewer reads.
create function svod.point_in_parts(of_round uuid, of_language text, of_item text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from svod.items i join svod.rounds r on r.id = i.round
      cross join lateral (select svod.page_of_parts(r.version, of_language) as page, jsonb_build_object('id', i.line ->> 'provision') as named) p
    where i.round = of_round and i.language = of_language and i.id = of_item
      and (jsonb_path_exists(p.page, '$.parts[*].provisions[*].id ? (@ == $id)', p.named)
        or jsonb_path_exists(p.page, '$.parts[*].measures[*].fields.*.id ? (@ == $id)', p.named))
  )
$$;
grant execute on function svod.point_in_parts(uuid, text, text) to svod_app;
create policy looked_up on svod.items for select to svod_owner using (true);

drop policy seen on svod.outcomes;
create policy seen on svod.outcomes for select to svod_app
  using (svod.has_role('desk') or (svod.is_of_body(body)
    and (svod.parts_of_viewer((select r.version from svod.rounds r where r.id = round)) = '{}' or svod.point_in_parts(round, language, item))));

-- A proposal that is typed in is about the text in one language. Those typed in before this are about the first of the plan's languages that the version has, which they were shown in.
alter table svod.typed_proposals add column language text check (language in ('en', 'ru', 'ky'));
grant update (language) on svod.typed_proposals to svod_app;

create function svod.first_language(of_version uuid) returns text
language sql stable
set search_path = pg_catalog
as $$
  select l.language from svod.versions v join svod.plans p on p.id = v.plan, unnest(p.languages) with ordinality as l(language, place)
  where v.id = of_version and l.language = any (svod.languages_of(of_version)) order by l.place limit 1
$$;
grant execute on function svod.first_language(uuid) to svod_app;

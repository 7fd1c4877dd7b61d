-- The languages that a version is there in: also for an expert of named parts, who sees no whole file of it.
create function svod.languages_of(of_version uuid) returns text[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(array_agg(c.language order by c.language), '{}') from svod.carriers c where c.version = of_version and svod.sees_version(of_version)
$$;

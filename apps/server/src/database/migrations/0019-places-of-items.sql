-- What a decision meets, and what stands at a place, is found by indexes: what is asked for one item must not grow with the round. As columns of their own, since a condition on a
-- part of a JSON value can't use an index under row policies (its operators could tell of rows that are not to be seen).
alter table svod.items
  -- The amendment that it follows from, or is an edit of.
  add column parent text,
  -- Where it is, as its line says.
  add column part text not null default '',
  add column measure text not null default '',
  add column provision text not null default '';

-- The owner too sees rows by policies alone; here it fills the columns of all.
alter table svod.items no force row level security;
update svod.items set parent = detail ->> 'parent', part = coalesce(line ->> 'part', ''), measure = coalesce(line ->> 'measure', ''),
  provision = coalesce(line ->> 'provision', '');
alter table svod.items force row level security;

grant update (parent, part, measure, provision) on svod.items to svod_app;
create index on svod.items (round, language, parent) where parent is not null;
create index on svod.items (round, language, part, measure);
create index on svod.items (round, language, provision);

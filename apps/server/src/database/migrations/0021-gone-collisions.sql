-- Collisions that the last bringing together did not find again are looked for at each place: by an index, so that a larger round costs no more.
create index on svod.items (round, language, generation) where kind = 'collision';

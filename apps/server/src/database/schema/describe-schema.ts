import type pg from 'pg';

/** Lines of one part of the schema: what the query gives as `line`, in its order. */
const PARTS: readonly (readonly [string, string])[] = [
  [
    'tables',
    `select format('%s %s owner %s%s%s', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
         c.oid::regclass, pg_get_userbyid(c.relowner),
         case when c.relrowsecurity then ' row security' else '' end, case when c.relforcerowsecurity then ' forced' else '' end) as line
     from pg_class c where c.relnamespace = 'svod'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') order by 1`,
  ],
  [
    'columns',
    `select format('%s.%I %s%s%s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
         coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace = 'svod'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
     order by a.attrelid::regclass::text, a.attnum`,
  ],
  [
    'constraints',
    `select format('%s %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where connamespace = 'svod'::regnamespace and conrelid <> 0 and contype <> 'n' order by 1`,
  ],
  ['indexes', `select indexdef as line from pg_indexes where schemaname = 'svod' order by 1`],
  [
    'policies',
    `select format('%I.%I %I %s %s to %s using %s check %s', schemaname, tablename, policyname, permissive, cmd, array_to_string(roles, ', '), coalesce(qual, '-'),
         coalesce(with_check, '-')) as line from pg_policies where schemaname = 'svod' order by 1`,
  ],
  [
    'rights',
    `select format('%s %s: %s', case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass,
         array_to_string(array(select item::text from unnest(c.relacl) item order by 1), ' ')) as line
     from pg_class c where c.relnamespace = 'svod'::regnamespace and c.relacl is not null
     union all select format('schema svod: %s', array_to_string(array(select item::text from unnest(nspacl) item order by 1), ' ')) from pg_namespace where nspname = 'svod'
     union all select format('function %s: %s', p.oid::regprocedure, coalesce(array_to_string(array(select item::text from unnest(p.proacl) item order by 1), ' '), 'all'))
     from pg_proc p where p.pronamespace = 'svod'::regnamespace order by 1`,
  ],
  [
    'functions',
    `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'svod'::regnamespace order by oid::regprocedure::text`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'svod'::regnamespace and not t.tgisinternal order by 1`,
  ],
];

/** The schema as text: the same for the same schema, whatever way of migrations led there. Kept in the project, so that a change of it is seen. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const parts: string[] = [];
  for (const [name, query] of PARTS) {
    const { rows } = await client.query<{ line: string }>(query);
    parts.push(`-- ${name}\n${rows.map(({ line }) => line.replaceAll('\r\n', '\n')).join('\n')}\n`);
  }
  return parts.join('\n');
}

-- How people prove who they are, and the one-time links by which they come to it. A person's means are their own: nobody else reads or changes them.

-- For set-up, invitation, recovery. A token is 256 random bits; its hash is kept.
create table svod.tokens (
  hash bytea primary key check (octet_length(hash) = 32),
  id uuid not null unique default gen_random_uuid(),
  purpose text not null check (purpose in ('set-up', 'invitation', 'recovery')),
  -- Whom it lets in; nobody yet where it sets up the workspace.
  person uuid references svod.people (id),
  made timestamptz not null default clock_timestamp(),
  -- Null: the server's host.
  made_by uuid references svod.people (id),
  expires timestamptz not null,
  used timestamptz,
  revoked timestamptz,
  check ((purpose = 'set-up') = (person is null)),
  check (expires > made and expires <= made + interval '7 days')
);
create index on svod.tokens (person);

-- Asked by one, confirmed by another: only then there is a link.
create table svod.recoveries (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references svod.people (id),
  asked_by uuid not null references svod.people (id),
  asked timestamptz not null default clock_timestamp(),
  confirmed_by uuid references svod.people (id),
  confirmed timestamptz,
  dropped timestamptz,
  check (person <> asked_by and person is distinct from confirmed_by and asked_by is distinct from confirmed_by),
  check ((confirmed is null) = (confirmed_by is null))
);
-- One open at a time.
create unique index on svod.recoveries (person) where confirmed is null and dropped is null;

create table svod.passkeys (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references svod.people (id),
  credential bytea not null unique check (octet_length(credential) between 16 and 1023),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- As its owner calls it.
  name text not null check (length(name) between 1 and 60),
  backed_up boolean not null,
  made timestamptz not null default clock_timestamp(),
  used timestamptz
);
create index on svod.passkeys (person);

-- No password without a second factor: they are one row.
create table svod.passwords (
  person uuid primary key references svod.people (id),
  -- argon2id, with its salt and parameters, as `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
  password text not null check (password like '$argon2id$v=19$%'),
  -- The seed of one-time codes, sealed with a secret that is not in the database.
  seed bytea not null,
  -- The last step (30 seconds) whose code was used: none up to it is taken again.
  last_step bigint not null,
  changed timestamptz not null default clock_timestamp()
);

-- Each stands once for a one-time code; 80 random bits, hashed.
create table svod.recovery_codes (
  person uuid not null references svod.people (id),
  hash bytea not null check (octet_length(hash) = 32),
  used timestamptz,
  primary key (person, hash)
);

-- Whom an identity provider calls what. By issuer and subject alone, never by an address.
create table svod.identities (
  id uuid not null unique default gen_random_uuid(),
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) between 1 and 255),
  person uuid not null references svod.people (id),
  made timestamptz not null default clock_timestamp(),
  primary key (issuer, subject)
);
create index on svod.identities (person);

-- What the server must remember between the two steps of a sign-in, sealed. Taken once.
create table svod.challenges (
  -- Of the secret that the browser holds.
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null check (kind in ('passkey-sign-in', 'passkey-add', 'passkey-prove', 'password-set', 'provider')),
  sealed bytea not null check (octet_length(sealed) <= 4096),
  expires timestamptz not null,
  primary key (hash, kind)
);

do $$
declare
  name text;
begin
  foreach name in array array['tokens', 'recoveries', 'passkeys', 'passwords', 'recovery_codes', 'identities', 'challenges'] loop
    execute format('alter table svod.%I enable row level security', name);
    execute format('alter table svod.%I force row level security', name);
    execute format('grant select on svod.%I to svod_backup', name);
    execute format('create policy asked on svod.%I for select to svod_owner using (true)', name);
  end loop;
  foreach name in array array['passkeys', 'passwords', 'recovery_codes', 'identities'] loop
    execute format('create policy own on svod.%I to svod_app using (person = svod.viewer()) with check (person = svod.viewer())', name);
    execute format('grant select, insert, delete on svod.%I to svod_app', name);
  end loop;
end
$$;
grant update (counter, used, name, backed_up) on svod.passkeys to svod_app;
grant update (last_step) on svod.passwords to svod_app;
grant update (used) on svod.recovery_codes to svod_app;
grant select on svod.tokens, svod.recoveries to svod_app;
grant insert on svod.tokens, svod.recoveries to svod_app;
grant update (revoked) on svod.tokens to svod_app;
grant update (confirmed_by, confirmed, dropped) on svod.recoveries to svod_app;

-- What means of sign-in somebody has, for those who may see whether they can sign in: kinds, never the means.
create function svod.means_of(other uuid)
returns table (passkeys integer, password boolean, provider boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select (select count(*)::integer from svod.passkeys where person = other), exists (select from svod.passwords where person = other),
    exists (select from svod.identities where person = other)
  where other = svod.viewer() or svod.has_role('desk') or svod.has_role('administrator')
$$;

create function svod.has_means(other uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (select from svod.passkeys where person = other) or exists (select from svod.passwords where person = other)
    or exists (select from svod.identities where person = other)
$$;

-- Of the desk or an administrator, both of whom see to it that people can sign in.
create function svod.keeps_people() returns boolean
language sql stable security invoker
set search_path = pg_catalog
as $$ select svod.has_role('desk') or svod.has_role('administrator') $$;

create policy seen on svod.tokens for select to svod_app using (svod.keeps_people());
-- Who can sign in is not invited: an invitation is no way round their means. Recovery asks for two.
create policy made on svod.tokens for insert to svod_app with check (made_by = svod.viewer() and (
  (purpose = 'invitation' and svod.may_touch(person) and not svod.has_means(person))
  or (purpose = 'recovery' and svod.keeps_people() and exists (
    select from svod.recoveries r
    where r.person = tokens.person and r.confirmed_by = svod.viewer() and r.dropped is null and r.confirmed > clock_timestamp() - interval '1 minute'))));
create policy revoked on svod.tokens for update to svod_app using (svod.keeps_people());

create policy seen on svod.recoveries for select to svod_app using (svod.keeps_people());
create policy made on svod.recoveries for insert to svod_app with check (svod.keeps_people() and asked_by = svod.viewer() and confirmed_by is null);
create policy kept on svod.recoveries for update to svod_app using (svod.keeps_people() and confirmed is null and dropped is null)
  with check (confirmed_by is null or confirmed_by = svod.viewer());

-- The host makes links as the schema's owner; entries of what it does have no actor.
create policy host on svod.tokens for insert to svod_owner with check (made_by is null);
create policy taken on svod.tokens for update to svod_owner using (true);
create policy host on svod.log_entries for insert to svod_owner with check (actor is null);
create policy set_up on svod.workspace for insert to svod_owner with check (kind = 'real');
create policy set_up on svod.people for insert to svod_owner with check (true);
create policy set_up on svod.roles for insert to svod_owner with check (true);

-- Takes a token: the one who holds it may act on it once. Gives whom it lets in, null where it is of no use. An invitation is of no use to who can sign in.
create function svod.take_token(token_hash bytea) returns uuid
language sql volatile security definer
set search_path = pg_catalog
as $$
  update svod.tokens t set used = clock_timestamp() from svod.people p
  where t.hash = token_hash and p.id = t.person and t.used is null and t.revoked is null and t.expires > clock_timestamp() and p.suspended is null
    and t.purpose in ('invitation', 'recovery') and (t.purpose = 'recovery' or not svod.has_means(t.person))
  returning t.person
$$;

-- Makes the workspace and its first person, who is the desk and administrator. Null where the token is of no use or there is a workspace already.
create function svod.set_up(token_hash bytea, workspace_name text, person_name text, person_mail text, person_language text) returns uuid
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
declare
  first uuid;
begin
  update svod.tokens set used = clock_timestamp()
  where hash = token_hash and purpose = 'set-up' and used is null and revoked is null and expires > clock_timestamp();
  if not found or exists (select from svod.workspace) then
    return null;
  end if;
  insert into svod.workspace (kind, name) values ('real', workspace_name);
  insert into svod.people (name, mail, language) values (person_name, person_mail, person_language) returning id into first;
  insert into svod.roles (person, role) values (first, 'desk'), (first, 'administrator');
  return first;
end
$$;

-- Whose account it is: asked before anybody has signed in, and told to nobody.
create function svod.person_of_mail(address text) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$ select id from svod.people where mail = address and suspended is null $$;

create function svod.person_of_passkey(of_credential bytea) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$ select p.id from svod.passkeys k join svod.people p on p.id = k.person where k.credential = of_credential and p.suspended is null $$;

create function svod.person_of_identity(of_issuer text, of_subject text) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$ select p.id from svod.identities i join svod.people p on p.id = i.person where i.issuer = of_issuer and i.subject = of_subject and p.suspended is null $$;

create policy kept on svod.challenges to svod_owner using (true) with check (true);

-- Keeps what is to be remembered, in place of what was kept for the same; ten minutes at most. What is out of time goes.
create function svod.keep_challenge(challenge_hash bytea, challenge_kind text, what bytea) returns void
language sql volatile security definer
set search_path = pg_catalog
as $$
  delete from svod.challenges where expires < clock_timestamp();
  insert into svod.challenges (hash, kind, sealed, expires) values (challenge_hash, challenge_kind, what, clock_timestamp() + interval '10 minutes')
  on conflict (hash, kind) do update set sealed = excluded.sealed, expires = excluded.expires;
$$;

create function svod.take_challenge(challenge_hash bytea, challenge_kind text) returns bytea
language sql volatile security definer
set search_path = pg_catalog
as $$
  delete from svod.challenges where hash = challenge_hash and kind = challenge_kind and expires > clock_timestamp() returning sealed
$$;

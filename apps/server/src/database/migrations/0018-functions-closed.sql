-- PostgreSQL lets everybody run a new function. Here nobody may but whom it is granted to: a role's rights are all in this schema's own words. What only triggers and
-- functions of the owner call (chain_entry, log_bytes, refuse_change …) is granted to nobody: a trigger runs whoever may write the table.
revoke execute on all functions in schema svod from public;

-- Also of those to come, in whatever schema the owner makes them.
alter default privileges revoke execute on functions from public;

-- Who is asking, and what they are to a row: the policies of both roles ask it.
grant execute on function svod.viewer(), svod.has_role(text, uuid), svod.shares_body(uuid) to svod_app, svod_jobs;

-- Asked by policies of the app's alone, and by its own statements.
grant execute on function
  svod.answers_for(uuid), svod.answers_in(uuid, uuid), svod.has_means(uuid), svod.has_power(uuid), svod.is_asked(uuid), svod.is_of_body(uuid),
  svod.keeps_people(), svod.may_give(text, uuid), svod.may_touch(uuid), svod.parts_of_viewer(uuid), svod.sees_plan(uuid), svod.sees_version(uuid)
  to svod_app;
grant execute on function svod.languages_of(uuid), svod.means_of(uuid), svod.page_of_parts(uuid, text), svod.sample_accounts(), svod.today() to svod_app;

-- Sign-in, before anybody is somebody.
grant execute on function
  svod.count_attempt(bytea, integer), svod.forget_attempt(bytea, bytea), svod.keep_challenge(bytea, text, bytea), svod.take_challenge(bytea, text),
  svod.person_of_identity(text, text), svod.person_of_mail(text), svod.person_of_passkey(bytea), svod.set_up(bytea, text, text, text, text),
  svod.take_token(bytea), svod.use_session(bytea)
  to svod_app;

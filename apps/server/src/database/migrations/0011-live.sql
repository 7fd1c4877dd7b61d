-- Each taking up of a task has an id of its own: a worker that was thought dead can't end what another has taken up.
alter table svod.tasks add column run uuid;
grant update (run) on svod.tasks to svod_app;

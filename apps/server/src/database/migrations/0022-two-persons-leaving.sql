-- That each decision needs two persons is given up by two persons as well: one of the desk proposes it, and until another agrees the rule holds.
alter table svod.plans add column two_persons_leaving uuid references svod.people;
alter table svod.plans add constraint leaving_what_holds check (two_persons or two_persons_leaving is null);
grant update (two_persons_leaving) on svod.plans to svod_app;

alter table idea add column hidden_version integer;
alter table idea add column withheld_to integer default -1 not null;

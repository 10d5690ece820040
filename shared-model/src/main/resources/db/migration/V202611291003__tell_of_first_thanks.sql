-- The department that was thanked from the giver's own for the first time, in either direction.
alter table kudos add column first_team_id bigint;
alter table kudos add constraint fk_kudos_first_team foreign key (first_team_id) references team (id);

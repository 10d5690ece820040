alter table challenge add column anonymous boolean default false not null;

-- whoever stands in the database where the author of an idea without a name would
insert into team (id, name, kind, search_name) values (0, '', 'circle', '');
insert into person (id, employee_number, user_name, given_name, family_name, search_name, team_id, active,
    sign_in_epoch, notices_seen, version)
    values (0, '', '', 'A', 'colleague', '', 0, false, 0, 0, 0);

-- sealed, without a person or a time of its own, until it appears
create table waiting_idea (
    ref varchar(36) not null primary key,
    challenge_id bigint not null,
    phase varchar(20) not null,
    due_at timestamp(6) with time zone not null,
    request_mark varchar(43) not null,
    author_mark varchar(43) not null,
    sealed varchar(100000) not null,
    constraint uq_waiting_idea_request unique (request_mark),
    constraint fk_waiting_idea_challenge foreign key (challenge_id) references challenge (id)
);
create index ix_waiting_idea_challenge on waiting_idea (challenge_id);

create table idea_seal (
    idea_id bigint not null primary key,
    request_mark varchar(43) not null,
    author_mark varchar(43) not null,
    sealed varchar(100) not null,
    constraint uq_idea_seal_request unique (request_mark),
    constraint fk_idea_seal_idea foreign key (idea_id) references idea (id)
);

-- circles may have the same name, so that none tells of one that is hidden: each has another number here
alter table team add column apart bigint default 0 not null;
alter table team drop constraint uq_team_name;
alter table team add constraint uq_team_name unique (name, apart);

create table circle (
    team_id bigint not null,
    access varchar(20) not null,
    about varchar(500) not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    constraint pk_circle primary key (team_id),
    constraint fk_circle_team foreign key (team_id) references team (id)
);

alter table circle_member add column keeper boolean default false not null;

create table circle_request (
    person_id bigint not null,
    team_id bigint not null,
    asked_at timestamp(6) with time zone not null,
    constraint pk_circle_request primary key (person_id, team_id),
    constraint fk_circle_request_person foreign key (person_id) references person (id),
    constraint fk_circle_request_team foreign key (team_id) references team (id)
);
create index ix_circle_request_team on circle_request (team_id);

alter table post add column for_all boolean default true not null;

create table post_audience (
    post_id bigint not null,
    team_id bigint not null,
    constraint pk_post_audience primary key (post_id, team_id),
    constraint fk_post_audience_post foreign key (post_id) references post (id),
    constraint fk_post_audience_team foreign key (team_id) references team (id)
);
create index ix_post_audience_team on post_audience (team_id, post_id);

-- whether anything was ever addressed to it: what nobody writes to need not be told apart
alter table team add column addressed boolean default false not null;

create table circle_member (
    person_id bigint not null,
    team_id bigint not null,
    constraint pk_circle_member primary key (person_id, team_id),
    constraint fk_circle_member_person foreign key (person_id) references person (id),
    constraint fk_circle_member_team foreign key (team_id) references team (id)
);
create index ix_circle_member_team on circle_member (team_id);

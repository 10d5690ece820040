-- a post that shares another one is for nobody for whom the other is not
alter table post add column shared_id bigint;
alter table post add constraint fk_post_shared foreign key (shared_id) references post (id);
create index ix_post_shared on post (shared_id);

-- the other one is gone for good: its limits, if it had any, are kept
alter table post add column shared_gone boolean default false not null;
alter table post add column limited boolean default false not null;
create table post_limit (
    post_id bigint not null,
    team_id bigint not null,
    constraint pk_post_limit primary key (post_id, team_id),
    constraint fk_post_limit_post foreign key (post_id) references post (id) on delete cascade,
    constraint fk_post_limit_team foreign key (team_id) references team (id)
);
create index ix_post_limit_team on post_limit (team_id, post_id);

alter table kudos add column kind varchar(10) default 'thanks' not null;
alter table kudos add constraint ck_kudos_kind check (kind in ('thanks', 'pride'));

create table kudos_cheer (
    kudos_id bigint not null,
    person_id bigint not null,
    constraint pk_kudos_cheer primary key (kudos_id, person_id),
    constraint fk_kudos_cheer_kudos foreign key (kudos_id) references kudos (id),
    constraint fk_kudos_cheer_person foreign key (person_id) references person (id)
);
create index ix_kudos_cheer_person on kudos_cheer (person_id, kudos_id);

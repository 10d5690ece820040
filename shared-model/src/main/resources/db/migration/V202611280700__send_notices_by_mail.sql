-- how each person is told by mail of what concerns them, and up to which notice they were: one row per person
create table mail_turn (
    person_id bigint not null,
    pace varchar(10),
    told_up_to bigint not null,
    claimed_up_to bigint,
    claimed_until timestamp(6) with time zone,
    next_at timestamp(6) with time zone not null,
    attempts integer not null,
    stop_key varchar(64) not null,
    constraint pk_mail_turn primary key (person_id),
    constraint uq_mail_turn_stop_key unique (stop_key),
    constraint fk_mail_turn_person foreign key (person_id) references person (id),
    constraint ck_mail_turn_pace check (pace in ('none', 'at_once', 'daily', 'weekly'))
);
create index ix_mail_turn_next_at on mail_turn (next_at);

-- that a question is urgent, and how far its call for help has come
create table help_call (
    post_id bigint not null,
    asked_at timestamp(6) with time zone not null,
    rounds integer not null,
    next_at timestamp(6) with time zone,
    asked integer not null,
    wide boolean not null,
    wanted integer not null,
    answers integer not null,
    first_after bigint,
    third_after bigint,
    thanked boolean not null,
    version integer not null,
    constraint pk_help_call primary key (post_id),
    constraint fk_help_call_post foreign key (post_id) references post (id) on delete cascade
);
create index ix_help_call_next on help_call (next_at);
create index ix_help_call_asked on help_call (asked_at, post_id);

-- whom it went to: so that nobody is asked twice, or too often; forgotten after some weeks
create table help_asked (
    post_id bigint not null,
    person_id bigint not null,
    asked_at timestamp(6) with time zone not null,
    passed boolean not null,
    constraint pk_help_asked primary key (post_id, person_id),
    constraint fk_help_asked_call foreign key (post_id) references help_call (post_id) on delete cascade,
    constraint fk_help_asked_person foreign key (person_id) references person (id)
);
create index ix_help_asked_person on help_asked (person_id, asked_at);
create index ix_help_asked_at on help_asked (asked_at);

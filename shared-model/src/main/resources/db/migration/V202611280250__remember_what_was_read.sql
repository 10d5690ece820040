-- up to which post somebody has read the feed (place 0) or what is for a team (its id)
create table read_cursor (
    person_id bigint not null,
    place bigint not null,
    seen_at timestamp(6) with time zone not null,
    seen_id bigint not null,
    constraint pk_read_cursor primary key (person_id, place),
    constraint fk_read_cursor_person foreign key (person_id) references person (id)
);

create table saved_post (
    person_id bigint not null,
    post_id bigint not null,
    saved_at timestamp(6) with time zone not null,
    constraint pk_saved_post primary key (person_id, post_id),
    constraint fk_saved_post_person foreign key (person_id) references person (id),
    constraint fk_saved_post_post foreign key (post_id) references post (id) on delete cascade
);
create index ix_saved_post_at on saved_post (person_id, saved_at desc, post_id desc);
create index ix_saved_post_post on saved_post (post_id);

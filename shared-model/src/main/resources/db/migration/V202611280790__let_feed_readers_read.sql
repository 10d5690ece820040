-- by which a person's feed reader reads the feed: only a hash of it
create table feed_key (
    person_id bigint not null,
    key_hash varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    constraint pk_feed_key primary key (person_id),
    constraint uq_feed_key_hash unique (key_hash),
    constraint fk_feed_key_person foreign key (person_id) references person (id)
);

create table poll (
    post_id bigint not null,
    multiple boolean not null,
    anonymous boolean not null,
    late boolean not null,
    closes_at timestamp(6) with time zone not null,
    voices integer default 0 not null,
    constraint pk_poll primary key (post_id),
    constraint fk_poll_post foreign key (post_id) references post (id) on delete cascade
);

create table poll_option (
    post_id bigint not null,
    place integer not null,
    text varchar(200) not null,
    votes integer default 0 not null,
    constraint pk_poll_option primary key (post_id, place),
    constraint fk_poll_option_poll foreign key (post_id) references poll (post_id) on delete cascade
);

-- who has voted; for what is only in poll_vote, and there only while the poll is not anonymous
create table poll_voter (
    post_id bigint not null,
    person_id bigint not null,
    constraint pk_poll_voter primary key (post_id, person_id),
    constraint fk_poll_voter_poll foreign key (post_id) references poll (post_id) on delete cascade,
    constraint fk_poll_voter_person foreign key (person_id) references person (id)
);

create table poll_vote (
    post_id bigint not null,
    person_id bigint not null,
    place integer not null,
    constraint pk_poll_vote primary key (post_id, person_id, place),
    constraint fk_poll_vote_voter foreign key (post_id, person_id)
        references poll_voter (post_id, person_id) on delete cascade,
    constraint fk_poll_vote_option foreign key (post_id, place)
        references poll_option (post_id, place) on delete cascade
);

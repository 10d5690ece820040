-- the last day on which an announcement is to be read; of no other kind of post
alter table post add column due_on date;

create table announcement_read (
    post_id bigint not null,
    person_id bigint not null,
    read_at timestamp(6) with time zone not null,
    constraint pk_announcement_read primary key (post_id, person_id),
    constraint fk_announcement_read_post foreign key (post_id) references post (id) on delete cascade,
    constraint fk_announcement_read_person foreign key (person_id) references person (id)
);

-- whoever enters the step sends its reminders
create table announcement_reminder (
    post_id bigint not null,
    step varchar(20) not null,
    constraint pk_announcement_reminder primary key (post_id, step),
    constraint fk_announcement_reminder_post foreign key (post_id) references post (id) on delete cascade
);

create index ix_post_due on post (due_on);

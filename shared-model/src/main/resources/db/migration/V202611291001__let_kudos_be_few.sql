-- How many kudos somebody has given of what they have for a week or a month; forgotten when that is long over.
create table kudos_spent (
    person_id bigint not null,
    began_on date not null,
    spent integer not null,
    constraint pk_kudos_spent primary key (person_id, began_on),
    constraint fk_kudos_spent_person foreign key (person_id) references person (id),
    constraint ck_kudos_spent check (spent >= 0)
);

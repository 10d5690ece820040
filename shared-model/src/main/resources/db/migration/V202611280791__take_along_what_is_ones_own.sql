-- when somebody last took along what the board has of them
create table data_taken (
    person_id bigint not null,
    taken_at timestamp(6) with time zone not null,
    constraint pk_data_taken primary key (person_id),
    constraint fk_data_taken_person foreign key (person_id) references person (id)
);

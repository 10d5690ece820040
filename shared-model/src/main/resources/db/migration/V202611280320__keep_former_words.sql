-- who changed a post last; null while only its author wrote it
alter table post add column edited_by bigint;
alter table post add constraint fk_post_edited_by foreign key (edited_by) references person (id);
create index ix_post_edited_by on post (edited_by);

-- what a post said before it was changed; withheld where the desk had to do with it, or hidden words were shown by that
create table post_wording (
    post_id bigint not null,
    version integer not null,
    words varchar(20000) not null,
    written_at timestamp(6) with time zone not null,
    writer_id bigint not null,
    withheld boolean not null,
    constraint pk_post_wording primary key (post_id, version),
    constraint fk_post_wording_post foreign key (post_id) references post (id) on delete cascade,
    constraint fk_post_wording_writer foreign key (writer_id) references person (id)
);

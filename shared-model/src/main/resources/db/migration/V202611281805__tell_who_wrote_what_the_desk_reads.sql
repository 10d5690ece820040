-- whoever wrote it in somebody's name does not rule on it either
alter table matter add column writer_id bigint;
alter table matter add constraint fk_matter_writer foreign key (writer_id) references person (id);

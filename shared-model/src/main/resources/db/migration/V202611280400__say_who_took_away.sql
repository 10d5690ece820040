-- only whoever took something away brings it back
alter table post add column removed_by bigint;
alter table post add constraint fk_post_removed_by foreign key (removed_by) references person (id);
create index ix_post_removed_by on post (removed_by);
alter table comment add column removed_by bigint;
alter table comment add constraint fk_comment_removed_by foreign key (removed_by) references person (id);
create index ix_comment_removed_by on comment (removed_by);

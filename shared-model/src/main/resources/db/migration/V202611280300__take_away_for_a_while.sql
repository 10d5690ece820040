-- what was taken away can be brought back for a while; until it is forgotten it is hidden, too
alter table post add column removed_at timestamp(6) with time zone;
create index ix_post_removed on post (removed_at);
alter table comment add column removed_at timestamp(6) with time zone;
create index ix_comment_removed on comment (removed_at);

-- what others replied stays when what they replied to is forgotten
alter table comment drop constraint fk_comment_parent;
alter table comment add constraint fk_comment_parent foreign key (parent_id) references comment (id) on delete set null;

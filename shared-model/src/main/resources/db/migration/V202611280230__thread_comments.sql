-- what a comment replies to, itself no reply: threads are one level deep
alter table comment add column parent_id bigint;
alter table comment add constraint fk_comment_parent foreign key (parent_id) references comment (id) on delete cascade;
create index ix_comment_parent on comment (parent_id);

-- the comment that solved a question
alter table post add column answer_id bigint;
alter table post add constraint fk_post_answer foreign key (answer_id) references comment (id) on delete set null;
create index ix_post_answer on post (answer_id);

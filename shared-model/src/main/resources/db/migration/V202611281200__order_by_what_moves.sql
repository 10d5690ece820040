-- when something last happened with a post: it was written, replied to or reacted to
alter table post add column active_at timestamp(6) with time zone default current_timestamp not null;
update post set active_at = created_at;
create index ix_post_active on post (active_at desc, id desc);

-- what one person wrote, newest first
create index ix_post_author_created on post (author_id, created_at desc, id desc);

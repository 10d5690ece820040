-- Apart from the posts: one that locked both tables could wait for a writer that waits for it.
alter table outbox alter column id drop identity;
create sequence outbox_seq increment by 50;
select setval('outbox_seq', (select coalesce(max(id), 0) + 1 from outbox), false);
alter table outbox alter column id set default nextval('outbox_seq');

-- Apart from the posts: one that locked both tables could wait for a writer that waits for it.
alter table outbox alter column id drop identity;
create sequence outbox_seq increment by 50;
alter sequence outbox_seq restart with (select coalesce(max(id), 0) + 1 from outbox);
alter table outbox alter column id set default next value for outbox_seq;

-- One question to the database gives the ids of fifty rows. A node of the version before draws from the same sequence.
alter table post alter column id drop identity;
create sequence post_seq increment by 50;
select setval('post_seq', (select coalesce(max(id), 0) + 1 from post), false);
alter table post alter column id set default nextval('post_seq');

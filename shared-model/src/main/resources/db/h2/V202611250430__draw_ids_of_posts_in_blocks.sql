-- One question to the database gives the ids of fifty rows.
alter table post alter column id drop identity;
create sequence post_seq increment by 50;
alter sequence post_seq restart with (select coalesce(max(id), 0) + 1 from post);
alter table post alter column id set default next value for post_seq;

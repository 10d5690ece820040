-- files and videos on posts, beside the files on ideas; one that waits for a planned post is its owner's alone
alter table attachment add column post_id bigint;
alter table attachment add column planned_id bigint;
alter table attachment add column place integer default 0 not null;
-- what plays has its bytes there, and goes with it
alter table attachment add column video_id bigint;
alter table attachment add constraint fk_attachment_post foreign key (post_id) references post (id);
alter table attachment add constraint fk_attachment_planned foreign key (planned_id) references planned_post (id) on delete set null;
alter table attachment add constraint fk_attachment_video foreign key (video_id) references video (id) on delete cascade;
alter table attachment add constraint uq_attachment_place unique (post_id, place);
alter table attachment add constraint uq_attachment_video unique (video_id);
alter table attachment add constraint ck_attachment_one check (idea_id is null or (post_id is null and planned_id is null and video_id is null));
create index ix_attachment_planned on attachment (planned_id);

-- up to three more things that a challenge asks of each idea; an empty label asks for nothing
alter table challenge add column detail1_label varchar(60) default '' not null;
alter table challenge add column detail1_needed boolean default false not null;
alter table challenge add column detail2_label varchar(60) default '' not null;
alter table challenge add column detail2_needed boolean default false not null;
alter table challenge add column detail3_label varchar(60) default '' not null;
alter table challenge add column detail3_needed boolean default false not null;

alter table idea add column detail1 varchar(2000) default '' not null;
alter table idea add column detail2 varchar(2000) default '' not null;
alter table idea add column detail3 varchar(2000) default '' not null;

alter table idea_version add column detail1 varchar(2000) default '' not null;
alter table idea_version add column detail2 varchar(2000) default '' not null;
alter table idea_version add column detail3 varchar(2000) default '' not null;

alter table idea_draft add column detail1 varchar(2000) default '' not null;
alter table idea_draft add column detail2 varchar(2000) default '' not null;
alter table idea_draft add column detail3 varchar(2000) default '' not null;

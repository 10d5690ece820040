alter table post add column lesson_happened varchar(2000);
alter table post add column lesson_learned varchar(2000);
alter table post add column lesson_next varchar(2000);

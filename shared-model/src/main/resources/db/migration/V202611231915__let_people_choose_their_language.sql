alter table person add column chosen_language varchar(10);

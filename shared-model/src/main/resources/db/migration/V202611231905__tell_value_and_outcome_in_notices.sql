alter table notice add column detail_key varchar(40);

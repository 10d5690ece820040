-- the words in a file, read once when it comes, for who searches
alter table attachment add column words varchar(50000);

-- A random name, so that what a node keeps on its disk is not taken for that of another database.
create table database_name (
    id integer not null primary key check (id = 1),
    name varchar(36) not null
);

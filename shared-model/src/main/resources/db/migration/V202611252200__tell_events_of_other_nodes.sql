alter table outbox add column node bigint;

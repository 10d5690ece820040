alter table post add column hidden_at timestamp(6) with time zone;
alter table comment add column hidden_at timestamp(6) with time zone;
alter table kudos add column hidden_at timestamp(6) with time zone;
alter table idea add column hidden_at timestamp(6) with time zone;

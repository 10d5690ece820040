-- communications read new ideas before others see them
alter table challenge add column looked_first boolean default false not null;

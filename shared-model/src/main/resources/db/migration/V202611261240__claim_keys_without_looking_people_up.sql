-- Only who is signed in claims keys, nobody is ever taken out of the table of people, and a key lives for two days: the
-- constraint guards nothing, and costs a look at the person, and a lock on them, for each thing that is written.
alter table idempotency drop constraint fk_idempotency_person;

alter table idempotency drop constraint fk_idempotency_person;

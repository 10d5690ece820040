alter table idempotency add column fingerprint varchar(43);

-- mails that people answered with: each is taken once, however often it is read. Only a hash says which it was.
create table mail_reply (
    message_hash varchar(64) not null,
    taken_at timestamp(6) with time zone not null,
    constraint pk_mail_reply primary key (message_hash)
);
create index ix_mail_reply_taken on mail_reply (taken_at);

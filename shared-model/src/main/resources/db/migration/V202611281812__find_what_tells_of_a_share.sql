-- a share that is taken away is told of no more; its id is the key of what tells of it
create index ix_notice_detail on notice (detail_key);

-- ix_post_author_created begins with the same; H2 needs the other for its foreign key
drop index ix_post_author;

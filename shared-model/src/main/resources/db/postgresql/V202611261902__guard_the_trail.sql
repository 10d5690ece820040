-- What the desk did stays as it was written, whoever tries and with whatever program.
create function refuse_to_change_the_trail() returns trigger language plpgsql as $$
begin
    raise exception 'The trail of the desk is only ever added to' using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function refuse_to_change_the_trail();
create trigger audit_entry_stays_whole before truncate on audit_entry
    for each statement execute function refuse_to_change_the_trail();

-- Counting what is shown under a post needs the index alone, as before there was anything to hide.
drop index ix_comment_post_created;
create index ix_comment_post_created on comment (post_id, created_at, id) include (hidden_at);
drop index ix_comment_idea_created;
create index ix_comment_idea_created on comment (idea_id, created_at, id) include (hidden_at);

-- Echoes are hidden together with what they echo.
create index ix_post_about on post (about, kind) where about is not null;

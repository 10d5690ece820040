create index ix_idea_created on idea (created_at);
create index ix_idea_edited on idea (edited_at);

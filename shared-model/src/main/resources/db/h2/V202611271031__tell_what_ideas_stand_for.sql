-- the idea under which everybody finds this one: itself, or what it is a part of in the end
alter table idea add column root_id bigint generated always as (coalesce(joint_id, id));
create index ix_idea_root on idea (root_id);

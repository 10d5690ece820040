-- How the names of a value read, each time that they changed: kudos keep those that they were given with.
alter table company_value_name add column wording integer default 1 not null;
alter table company_value_name drop constraint pk_company_value_name;
alter table company_value_name add constraint pk_company_value_name primary key (value_key, wording, language);

alter table company_value add column wording integer default 1 not null;
alter table company_value add column colour varchar(20) default 'petrol' not null;
alter table company_value add column in_use boolean default true not null;
alter table company_value add column version integer default 0 not null;
update company_value set colour = 'brick' where value_key = 'care';
update company_value set colour = 'slate' where value_key = 'honest';
update company_value set colour = 'ochre' where value_key = 'justdoit';
-- What was taken for the sign until now is the key, whatever stood beside it.
update company_value set icon = 'heart' where value_key = 'care';
update company_value set icon = 'compass' where value_key = 'honest';
update company_value set icon = 'bolt' where value_key = 'justdoit';
update company_value set icon = 'link' where value_key = 'together';

alter table kudos add column value_wording integer default 1 not null;

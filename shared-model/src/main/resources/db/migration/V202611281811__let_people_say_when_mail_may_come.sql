-- the hours and days in which a person lets mail come, over midnight where it ends before it begins; nothing where it is
-- the company's
alter table mail_turn add column from_hour integer;
alter table mail_turn add column until_hour integer;
alter table mail_turn add column days varchar(30);
alter table mail_turn add constraint ck_mail_turn_hours check ((from_hour is null and until_hour is null and days is null)
    or (from_hour between 0 and 23 and until_hour between 1 and 24 and from_hour <> until_hour and days <> ''));

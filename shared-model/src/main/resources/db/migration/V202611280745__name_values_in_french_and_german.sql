-- Values that the company has taken out stay out, and its own names stay.
insert into company_value_name (value_key, language, name)
    select v.value_key, 'fr', 'Prendre soin des autres' from company_value v where v.value_key = 'care' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'fr');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'fr', 'Honnêteté' from company_value v where v.value_key = 'honest' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'fr');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'fr', 'On se lance' from company_value v where v.value_key = 'justdoit' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'fr');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'fr', 'Ensemble' from company_value v where v.value_key = 'together' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'fr');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'de', 'Füreinander da sein' from company_value v where v.value_key = 'care' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'de');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'de', 'Ehrlich' from company_value v where v.value_key = 'honest' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'de');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'de', 'Einfach machen' from company_value v where v.value_key = 'justdoit' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'de');
insert into company_value_name (value_key, language, name)
    select v.value_key, 'de', 'Gemeinsam' from company_value v where v.value_key = 'together' and not exists
    (select 1 from company_value_name n where n.value_key = v.value_key and n.language = 'de');

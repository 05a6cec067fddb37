-- Folded as every address is; what is here is ASCII.
update people set email_key = lower(email collate "C")
where id in ('01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002',
             '01930000-0000-7000-8000-000000000003', '01930000-0000-7000-8000-000000000009');

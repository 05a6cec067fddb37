insert into things (id, name) values ('01930000-0000-7000-8000-0000000000aa', 'demo');

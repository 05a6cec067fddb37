-- Tables are named by what their rows are, in the plural, as those of the services are.
alter table task rename to tasks;
alter table tasks rename constraint task_pk to tasks_pk;
alter index task_by_time rename to tasks_by_time;

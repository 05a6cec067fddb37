-- Tables are named by what their rows are, in the plural, as those of the services are.
alter table rate_limit rename to rate_limits;
alter table rate_limits rename constraint rate_limit_pk to rate_limits_pk;
alter index rate_limit_by_refill rename to rate_limits_by_refill;

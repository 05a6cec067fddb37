-- Whoever is asked why somebody was told finds the trace of the event by it.
alter table messages add column trace_id text not null default ''; -- empty for those written before, and outside any trace
alter table messages alter column trace_id drop default;

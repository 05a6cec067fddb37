-- Each refresh touches its session. Without an index on what it touches, and with room beside it, the new version of the
-- row stays on its page and no index is written. Forgetting unused sessions, once an hour, reads the table instead.
drop index session_by_last_use;
alter table session set (fillfactor = 80);

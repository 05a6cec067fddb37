-- Expired tokens are forgotten while their session goes on. They expire in the order in which they were added, so a block
-- range index finds them and costs next to nothing at each refresh; room on the page as for sessions.
create index refresh_token_by_expiry on refresh_token using brin (expires_at);
alter table refresh_token set (fillfactor = 90);

-- What waits for a hotel of which nobody is ever heard is kept for a time, and no longer.
alter table untold_news add column kept_at timestamptz not null default now();
alter table untold_changes add column kept_at timestamptz not null default now();
create index untold_news_by_age on untold_news (kept_at);
create index untold_changes_by_age on untold_changes (kept_at);

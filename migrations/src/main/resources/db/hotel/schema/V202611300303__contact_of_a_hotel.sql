-- How guests reach a hotel; empty what it does not tell. The default stays: demo hotels are added by statements of before.
alter table hotels
    add column phone   text not null default '',
    add column email   text not null default '',
    add column website text not null default '';

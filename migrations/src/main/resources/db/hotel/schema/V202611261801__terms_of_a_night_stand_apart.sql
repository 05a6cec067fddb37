-- Price, minimum stay and closure are set one by one: null is what lies below, base price, one night, open.
alter table nightly_rates
    alter column price drop not null,
    alter column min_stay drop not null,
    alter column closed drop not null;

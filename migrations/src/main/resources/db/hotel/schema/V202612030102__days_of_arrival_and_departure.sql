-- A night that no stay begins on, and a day that none ends on; null is what lies below, as with the other restrictions.
alter table nightly_rates
    add column closed_to_arrival   boolean,
    add column closed_to_departure boolean;

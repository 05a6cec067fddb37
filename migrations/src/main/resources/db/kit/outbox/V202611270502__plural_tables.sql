-- Tables are named by what their rows are, in the plural, as those of the services are.
alter table outbox_lease rename to outbox_leases;
alter table outbox_leases rename constraint outbox_lease_pk to outbox_leases_pk;

alter table outbox_relay rename to outbox_relays;
alter table outbox_relays rename constraint outbox_relay_pk to outbox_relays_pk;

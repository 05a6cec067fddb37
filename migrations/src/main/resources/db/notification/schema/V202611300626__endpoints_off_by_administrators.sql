-- An administrator turns off systems of hotels, too.
alter table webhook_endpoints drop constraint webhook_endpoint_off;
alter table webhook_endpoints add constraint webhook_endpoint_off check (off_reason in ('by_staff', 'by_admin', 'failing', 'gone'));

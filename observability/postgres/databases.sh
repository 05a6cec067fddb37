#!/bin/bash
# First start of the database container: a role and a database for each service.
set -euo pipefail
for service in auth hotel booking payment notification telegram; do
  user="${service^^}_DATABASE_USER" password="${service^^}_DATABASE_PASSWORD"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set user="${!user}" --set password="${!password}" --set database="$service" <<'SQL'
create role :"user" login password :'password';
create database :"database" owner :"user";
revoke connect on database :"database" from public;
SQL
done
# nobody but the superuser has any business in the others
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<'SQL'
revoke connect on database postgres from public;
revoke connect on database template1 from public;
SQL

package innkeeper.auth.client.postgres;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.client.usecase.RegisteredClients;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Registered programs in PostgreSQL. */
public final class PostgresClients implements RegisteredClients {
    private static final Sql FIND = Sql.named("auth.find-oauth-client", """
            select id, name, secret_hash, redirect_uris, device, registered_at
            from oauth_clients
            where id = :id""");
    private static final Sql LIST = Sql.named("auth.list-oauth-clients", """
            select id, name, secret_hash, redirect_uris, device, registered_at
            from oauth_clients
            order by name, id""");
    private static final Sql ADD = Sql.named("auth.add-oauth-client", """
            insert into oauth_clients (id, name, secret_hash, redirect_uris, device, registered_at)
            values (:id, :name, :secret_hash, :redirect_uris, :device, :registered_at)""");
    private static final Sql REMOVE = Sql.named("auth.remove-oauth-client", """
            delete from oauth_clients
            where id = :id""");

    private final Database database;

    public PostgresClients(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredClient> find(String id) {
        return database.find(FIND, Params.of("id", id), PostgresClients::client);
    }

    @Override
    public List<RegisteredClient> list() {
        return database.query(LIST, Params.none(), PostgresClients::client);
    }

    @Override
    public void add(RegisteredClient client) {
        database.execute(ADD, Params.of("id", client.id())
                .and("name", client.name())
                .and("secret_hash", client.secretHash())
                .and("redirect_uris", client.redirectUris().stream().map(RedirectUri::value)
                        .collect(Collectors.joining("\n")))
                .and("device", client.device())
                .and("registered_at", client.registeredAt()));
    }

    @Override
    public boolean remove(String id) {
        return database.execute(REMOVE, Params.of("id", id)) == 1;
    }

    private static RegisteredClient client(Row row) {
        return new RegisteredClient(row.text("id"), row.text("name"), row.text("secret_hash"),
                row.text("redirect_uris").lines().map(RedirectUri::new).toList(), row.flag("device"),
                row.instant("registered_at"));
    }
}

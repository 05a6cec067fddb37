package innkeeper.benchmark.search;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A process with one route, which runs one indexed SELECT of 20 rows and writes them down: nothing guarded, nothing traced. */
public final class BareRoute {
    static final String QUERY = """
            select h.id, h.name, h.city, h.stars from hotels h
            where h.deleted_at is null and (lower(left(h.name, 24) collate "pg_c_utf8") collate "C", h.id)
                > (lower(cast(? as text) collate "pg_c_utf8") collate "C", cast('00000000-0000-0000-0000-000000000000' as uuid))
            order by lower(left(h.name, 24) collate "pg_c_utf8") collate "C", h.id
            limit 20
            """;

    private final HikariDataSource pool;

    private BareRoute(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @param arguments the port; address, user and password of the database */
    public static void main(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername(arguments[2]);
        config.setPassword(arguments[3]);
        BareRoute route = new BareRoute(new HikariDataSource(config));
        WebServer.builder().host("127.0.0.1").port(Integer.parseInt(arguments[0]))
                .routing(HttpRouting.builder().get("/", route::answer)).build().start();
    }

    private void answer(ServerRequest request, ServerResponse response) throws SQLException {
        StringBuilder json = new StringBuilder("[");
        try (Connection connection = pool.getConnection(); PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, request.query().get("after"));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    json.append(json.length() > 1 ? "," : "").append("{\"id\":\"").append(rows.getString(1)).append("\",\"name\":\"")
                            .append(rows.getString(2)).append("\",\"city\":\"").append(rows.getString(3)).append("\",\"stars\":")
                            .append(rows.getInt(4)).append('}');
                }
            }
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(json.append("]").toString());
    }
}

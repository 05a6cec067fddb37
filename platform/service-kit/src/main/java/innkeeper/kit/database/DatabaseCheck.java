package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;

/** Ready as long as the database answers. */
public record DatabaseCheck(Database database) implements HealthCheck {
    private static final Sql PING = Sql.named("database.ping", "select 1 as answer");

    @Override
    public HealthCheckType type() {
        return HealthCheckType.READINESS;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthCheckResponse call() {
        try {
            boolean answered = database.find(PING, Params.none(), row -> row.integer("answer")).isPresent();
            return HealthCheckResponse.builder().status(answered).build();
        } catch (Unavailable e) {
            return HealthCheckResponse.builder().status(false).build();
        }
    }
}

package innkeeper.booking;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.problem.Unavailable;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;

/** Ready as long as the database answers. */
record DatabaseCheck(Database database) implements HealthCheck {
    private static final Sql PING = Sql.named("booking.ping", "select 1 as answer");

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

package innkeeper.auth.factor.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.factor.usecase.SecondFactorsContract;
import innkeeper.auth.person.usecase.People;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.testkit.contract.EventContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSecondFactorsIT extends SecondFactorsContract {
    private static final Sql OUTBOX = Sql.named("test.outbox", """
            select event_type, payload from outbox
            where topic = 'innkeeper.user.v1' order by seq""");

    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    PostgresSecondFactorsIT() {
        auth.empty();
    }

    @Override
    protected People people() {
        return auth.people();
    }

    /** Another one each time, as in another instance. */
    @Override
    protected SecondFactors factors() {
        return auth.factors();
    }

    @Override
    protected List<String> announced() {
        return auth.database.query(OUTBOX, Params.none(), row -> {
            EventContract.check(row.text("event_type"), row.text("payload"));
            return row.text("event_type").substring("innkeeper.user.".length());
        });
    }
}

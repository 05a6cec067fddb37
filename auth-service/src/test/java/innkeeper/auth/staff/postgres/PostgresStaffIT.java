package innkeeper.auth.staff.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.relation.domain.HotelState;
import innkeeper.auth.relation.postgres.PostgresHotelRegister;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.staff.usecase.StaffContract;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStaffIT extends StaffContract {
    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @Override
    protected Staff staff() {
        return auth.staff();
    }

    @Override
    protected People people() {
        return auth.people();
    }

    @Override
    protected Sessions sessions() {
        return auth.sessions();
    }

    @Override
    protected SecondFactors factors() {
        return auth.factors();
    }

    @Override
    protected void hotel(HotelId hotel, String name, PersonId owner, boolean deleted) {
        var announcing = auth.announcing();
        auth.database.transact(tx -> new PostgresHotelRegister(
                tx, announcing.relations(), announcing.people(), Instant.parse("2026-11-27T12:00:00Z"))
                .take(new HotelState(hotel, owner, name, deleted, deleted ? 2 : 1)));
    }
}

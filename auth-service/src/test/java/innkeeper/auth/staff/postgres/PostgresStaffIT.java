package innkeeper.auth.staff.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.relation.domain.HotelState;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Remover;
import innkeeper.auth.relation.postgres.HotelEnd;
import innkeeper.auth.relation.postgres.PostgresHotelRegister;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.staff.usecase.StaffContract;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                tx, announcing.relations(), announcing.people(),
                new HotelEnd(announcing.relations(), announcing.people(), (_, _, _, _) -> {}),
                Instant.parse("2026-11-27T12:00:00Z"))
                .take(new HotelState(hotel, owner, name, deleted, new Remover.Untold(), deleted ? 2 : 1)));
    }

    @Test
    void what_waits_for_somebody_at_their_hotel_ends_with_their_account() {
        var noon = Instant.parse("2026-11-27T12:00:00Z");
        var owner = people().find(auth.somebody()).orElseThrow();
        var fedor = people().find(auth.somebody()).orElseThrow();
        var hotel = new HotelId(UUID.randomUUID());
        hotel(hotel, "Astoria", owner.id(), false);
        people().change(fedor.id(), Person::verified);
        var actor = new Actor(Subject.of(owner), "owner");
        for (var relation : List.of(Relation.MANAGER, Relation.OWNER)) {
            staff().invite(new Invitation(UUID.randomUUID(), hotel, fedor.email(), relation, owner.id(), noon,
                    noon.plusSeconds(60)), OneTimeLink.hash(fedor.id() + relation.code()),
                    URI.create("https://x.example/?token=x"), actor);
            if (relation == Relation.MANAGER) {
                staff().accept(OneTimeLink.hash(fedor.id() + relation.code()), noon);
            }
        }
        var offer = OneTimeLink.hash(fedor.id() + Relation.OWNER.code());
        assertTrue(staff().offer(offer, noon).isPresent());
        assertTrue(people().close(fedor.id(), noon) && people().delete(fedor.id(), noon).isPresent());
        assertEquals(new VoidInvitation(),
                assertThrows(Rejected.class, () -> staff().offer(offer, noon)).rejection());
    }
}

package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FactorDutyTest {
    private static final Person OLGA =
            Person.registered(new PersonId(UUID.fromString("01930000-0000-7000-a000-000000000001")),
                    new EmailAddress("olga@innkeeper.example"), "Olga", Role.CLIENT, "ru", Instant.EPOCH);

    private static boolean binds(boolean owners, Relation relation) {
        Hotels hotels = Hotels.of(OLGA.id().toString(), relation, "astoria");
        FactorDuty duty = new FactorDuty(Set.of(Role.ADMIN), owners, hotels, new InMemoryPeople().factors());
        assertEquals(duty.binds(OLGA), duty.subject(OLGA).secondFactorMissing());
        return duty.binds(OLGA);
    }

    @Test
    void whoever_owns_a_hotel_is_bound_where_owners_are_and_nobody_else_who_works_there() {
        assertEquals(true, binds(true, Relation.OWNER));
        assertEquals(false, binds(true, Relation.MANAGER));
        assertEquals(false, binds(false, Relation.OWNER));
    }
}

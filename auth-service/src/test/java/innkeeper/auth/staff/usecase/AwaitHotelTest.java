package innkeeper.auth.staff.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownHotel;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.JustMade;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AwaitHotelTest {
    private final InMemoryStaff staff = new InMemoryStaff(new InMemoryPeople());
    private final RelationView relations = new RelationView(staff);
    private final HotelId made = new HotelId(Ids.next());
    private final PersonId boris = new PersonId(Ids.next());
    private final Instant now = Instant.now();
    private int pauses;

    private AwaitHotel at(Instant when) {
        return new AwaitHotel(staff, relations, new JustMade(Clock.fixed(when, ZoneOffset.UTC), () -> {
            pauses++;
            if (pauses == 3) {
                staff.hotel(made, "Astoria", boris);
            }
        }));
    }

    private void unknown(HotelId hotel, Instant when) {
        assertEquals(new UnknownHotel(hotel), assertThrows(Rejected.class, () -> at(when).handle(hotel)).rejection());
    }

    @Test
    void a_hotel_made_a_moment_ago_is_waited_for_until_it_and_its_owner_are_known() {
        at(now).handle(made);
        assertEquals(3, pauses);
        assertEquals(Optional.of(Relation.OWNER), relations.between(boris.toString(), made.toString()));
    }

    @Test
    void it_is_waited_for_only_so_long() {
        unknown(new HotelId(Ids.next()), now);
        assertEquals(20, pauses);
    }

    @Test
    void nobody_waits_for_a_hotel_that_is_not_new_or_whose_id_does_not_say_when_it_was_made() {
        unknown(made, now.plus(Duration.ofMinutes(1)));
        unknown(new HotelId(UUID.randomUUID()), now);
        assertEquals(0, pauses);
    }

    @Test
    void nobody_waits_for_a_hotel_that_is_known() {
        staff.hotel(made, "Astoria", boris);
        at(now).handle(made);
        assertEquals(0, pauses);
    }
}

package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Nobody sells a room twice, however many ask at once. */
class LastRoomE2E {
    private static final int GUESTS = 12;

    private final Person owner = People.hotelier("en");
    private final Stay stay = Stay.twoNights();

    @Test
    void of_twelve_guests_who_want_the_last_room_exactly_one_gets_it() throws Exception {
        Hotel hotel = Hotel.of(owner, 1);
        List<Person> guests = Stream.generate(() -> People.guest("en")).limit(GUESTS).toList();

        List<Answer> answers = allAtOnce(guests, guest -> Booking.ask(guest, hotel, stay, "at_hotel"));

        List<Answer> refused = answers.stream().filter(answer -> answer.status() != 201).toList();
        assertEquals(11, refused.size());
        refused.forEach(answer -> answer.expectProblem(409, "sold-out"));
        assertEquals(List.of("confirmed"), Request.to("booking-service", "/v1/bookings?hotel_id=" + hotel.id())
                .by(owner).get().expect(200).items("status"));
    }

    private interface Wish {
        Answer of(Person guest);
    }

    private static List<Answer> allAtOnce(List<Person> guests, Wish wish) throws Exception {
        CyclicBarrier door = new CyclicBarrier(guests.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> wishes = guests.stream().<Callable<Answer>>map(guest -> () -> {
                door.await();
                return wish.of(guest);
            }).toList();
            return threads.invokeAll(wishes).stream().map(Future::resultNow).toList();
        }
    }
}

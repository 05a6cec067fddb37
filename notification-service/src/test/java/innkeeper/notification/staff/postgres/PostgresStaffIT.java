package innkeeper.notification.staff.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.ids.Ids;
import innkeeper.notification.Situations;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.usecase.Notifications;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.domain.UntoldNews;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.Staff;
import innkeeper.notification.staff.usecase.StaffContract;
import innkeeper.notification.staff.usecase.TellHotel;
import innkeeper.notification.staff.usecase.TellOwner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.BORIS_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresStaffIT extends StaffContract {
    private static final int HOTELS = 60;

    private final Database database = PostgresMessagesIT.open();
    private final ConcurrentLinkedQueue<Notification> written = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected void inTransaction(Consumer<Staff> work) {
        database.transact(tx -> work.accept(new PostgresStaff(tx)));
    }

    @Test
    void news_that_comes_while_its_hotel_gets_its_first_staff_is_told_once_and_never_lost() throws Exception {
        List<HotelId> hotels = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < HOTELS; i++) {
                HotelId hotel = new HotelId(Ids.next());
                hotels.add(hotel);
                PersonId owner = new PersonId(Ids.next());
                all.add(threads.submit(() -> inTransaction(staff -> tell(staff)
                        .handle(new UntoldNews(Ids.next(), News.Booking.CONFIRMED, at(hotel))))));
                all.add(threads.submit(() -> inTransaction(staff -> follow(staff)
                        .handle(owner, Set.of(new Post(hotel, Relation.OWNER, 1))))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(HOTELS, written.size());
        assertEquals(Set.copyOf(hotels), written.stream().map(PostgresStaffIT::hotel).collect(Collectors.toSet()));
    }

    @Test
    void two_who_take_up_posts_at_the_same_hotels_at_once_do_not_block_each_other() throws Exception {
        Set<Post> posts = new HashSet<>();
        for (int i = 0; i < HOTELS; i++) {
            posts.add(new Post(new HotelId(Ids.next()), Relation.MANAGER, 1 + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = List.of(BORIS_ID, CLARA_ID).stream()
                    .<Future<?>>map(person -> threads.submit(() -> inTransaction(
                            staff -> follow(staff).handle(person, posts))))
                    .toList();
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertEquals(0, written.size());
    }

    private FollowStaff follow(Staff staff) {
        return new FollowStaff(staff, tell(staff), new TellOwner(staff, writing()));
    }

    private TellHotel tell(Staff staff) {
        return new TellHotel(staff, writing());
    }

    private TellPerson writing() {
        return new TellPerson(new Notifications() {
            @Override
            public boolean add(Notification notification) {
                return written.add(notification);
            }

            @Override
            public void forget(PersonId recipient) {
                throw new UnsupportedOperationException("nobody leaves here");
            }
        }, _ -> {}, Clock.systemUTC(), Ids::next);
    }

    private static BookingFacts at(HotelId hotel) {
        BookingFacts facts = Situations.facts();
        BookingFacts.Hotel old = facts.hotel();
        return Situations.with(facts.version(), new BookingFacts.Hotel(hotel, old.name(), old.city(), old.address(),
                old.timezone(), old.checkInTime(), old.checkOutTime(), old.contact()), facts);
    }

    private static HotelId hotel(Notification notification) {
        return ((Message.OfBooking) notification.message()).facts().hotel().id();
    }
}

package innkeeper.notification;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.booking.kafka.BookingEvents;
import innkeeper.notification.booking.usecase.AnnounceBooking;
import innkeeper.notification.calendar.kafka.HotelEvents;
import innkeeper.notification.calendar.usecase.TellCalendar;
import innkeeper.notification.bounce.postgres.PostgresBadAddresses;
import innkeeper.notification.inbox.postgres.PostgresInbox;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.messenger.postgres.PostgresChats;
import innkeeper.notification.people.kafka.UserEvents;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.RememberPerson;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.secret.kafka.SecretEvents;
import innkeeper.notification.staff.postgres.PostgresStaff;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.TellHotel;
import innkeeper.notification.staff.usecase.TellOwner;
import java.util.List;

/** The events that other services tell, and what each of them starts here. */
record Heard(Dispatching dispatching, Reminding reminding, Bouncing bouncing, Webhooks webhooks, Topic.Secret secrets) {
    List<Subscription> subscriptions() {
        return List.of(
                new Subscription(UserEvents.TOPIC, new UserEvents(
                        tx -> new RememberPerson(new PostgresPeople(tx), new PostgresBadAddresses(tx)::clear),
                        dispatching::tell, this::forget,
                        tx -> new FollowStaff(new PostgresStaff(tx), tellHotel(tx), tellOwner(tx)),
                        this::tellOwner)),
                new Subscription(BookingEvents.TOPIC, webhooks.hearing(
                        new BookingEvents(tx -> new AnnounceBooking(dispatching.tell(tx), tellHotel(tx)), reminding::follow),
                        dispatching::tell)),
                new Subscription(HotelEvents.TOPIC, new HotelEvents(
                        tx -> new TellCalendar(new PostgresStaff(tx), dispatching.tell(tx)))),
                new Subscription(secrets, new SecretEvents(dispatching::tell)));
    }

    TellHotel tellHotel(Transaction tx) {
        return new TellHotel(new PostgresStaff(tx), dispatching.tell(tx));
    }

    private TellOwner tellOwner(Transaction tx) {
        return new TellOwner(new PostgresStaff(tx), dispatching.tell(tx));
    }

    private ForgetPerson forget(Transaction tx) {
        return new ForgetPerson(new PostgresPeople(tx),
                List.of(new PostgresNotifications(tx)::forget, new PostgresPreferences(tx)::forget,
                        new PostgresInbox(tx)::forget, new PostgresChats(tx)::forget, new PostgresBadAddresses(tx)::forget,
                        bouncing.guests(tx)::forget, reminding.reminders(tx)::forget));
    }
}

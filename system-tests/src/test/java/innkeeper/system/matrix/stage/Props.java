package innkeeper.system.matrix.stage;

import com.nimbusds.jwt.SignedJWT;
import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Patience;
import innkeeper.system.support.PayPage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import innkeeper.system.support.Stay;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The things that calls are about, each made when first asked for: the owners' hotel, booking, payment, message. */
public final class Props {
    private static final Stay STAY = Stay.twoNights();

    private final Supplier<Person> account;
    private final Supplier<Person> suspended;
    private final Supplier<Person> colleague;
    private final Supplier<String> session;
    private final Supplier<Hotel> hotel;
    private final Supplier<String> ratePlan;
    private final Supplier<String> extra;
    private final Supplier<Booking> booking;
    private final Supplier<Booking> held;
    private final Supplier<Booking> paid;
    private final Supplier<String> message;
    private final Supplier<String> announcement;

    /** @param account the client's own, or that of somebody who may lose it */
    Props(Cast cast, Supplier<Person> account) {
        this.account = once(account);
        this.suspended = once(() -> suspended(People.guest("en"), cast.admin()));
        this.colleague = once(() -> People.guest("en"));
        this.session = once(() -> sessionOf(People.again(cast.clientOwner())));
        this.hotel = once(() -> cast.staffed(Hotel.of(cast.hotelierOwner(), 5)));
        this.ratePlan = once(() -> ratePlan(hotel()));
        this.extra = once(() -> extra(hotel()));
        this.booking = once(() -> Booking.atHotel(cast.clientOwner(), hotel(), STAY));
        this.held = once(() -> Booking.online(cast.clientOwner(), hotel(), STAY));
        this.paid = once(() -> paid(Booking.online(cast.clientOwner(), hotel(), STAY)));
        this.message = once(() -> message(booking()));
        this.announcement = once(() -> announcement(paid()));
    }

    public static Stay stay() {
        return STAY;
    }

    public Person account() {
        return account.get();
    }

    /** An account that an administrator has closed for now. */
    public Person suspended() {
        return suspended.get();
    }

    /** Somebody who is none of the callers, to work at the hotel. */
    public Person colleague() {
        return colleague.get();
    }

    /** One of the client's, other than that of the token they show. */
    public String session() {
        return session.get();
    }

    public Hotel hotel() {
        return hotel.get();
    }

    /** One of the hotel's beside {@code standard}, which nobody deletes. */
    public String ratePlan() {
        return ratePlan.get();
    }

    private static String ratePlan(Hotel hotel) {
        return Request.to("hotel-service", "/v1/hotels/%s/rate-plans".formatted(hotel.id())).by(hotel.owner())
                .post(Map.of("name", "Breakfast", "board", "breakfast")).expect(201).text("/id");
    }

    /** One of the hotel's. */
    public String extra() {
        return extra.get();
    }

    private static String extra(Hotel hotel) {
        return Request.to("hotel-service", "/v1/hotels/%s/extras".formatted(hotel.id())).by(hotel.owner())
                .post(Map.of("name", "Transfer", "price", Map.of("amount", 150_000, "currency", "RUB"), "per", "stay"))
                .expect(201).text("/id");
    }

    /** Of the client, at the hotel, to be paid there. */
    public Booking booking() {
        return booking.get();
    }

    /** Not paid yet. */
    public Booking held() {
        return held.get();
    }

    public Booking paid() {
        return paid.get();
    }

    /** What was written to the client about the booking. */
    public String message() {
        return message.get();
    }

    /** The provider's event about the payment. */
    public String announcement() {
        return announcement.get();
    }

    private static Person suspended(Person person, Person admin) {
        Request.to("auth-service", "/v1/users/%s/suspension".formatted(person.id())).by(admin)
                .send("PUT", "application/json", "{\"reason\": \"Left without paying\"}").expect(200);
        return person;
    }

    private static String sessionOf(Person person) {
        try {
            return SignedJWT.parse(person.token()).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Booking paid(Booking booking) {
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");
        return booking;
    }

    private static String message(Booking booking) {
        return Patience.eventually().until(() -> messages(booking), found -> !found.isEmpty()).getFirst();
    }

    private static List<String> messages(Booking booking) {
        Answer page = Request.to("notification-service", "/v1/notifications").by(booking.guest()).get().expect(200);
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .filter(item -> item.at("/booking_id").asText().equals(booking.id()))
                .map(item -> item.at("/id").asText())
                .toList();
    }

    private static String announcement(Booking booking) {
        return Patience.eventually().until(
                () -> Request.to("payment-service", "/v1/events?payment_id=" + paymentOf(booking))
                        .bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")).get().expect(200),
                (Answer page) -> !page.items("id").isEmpty())
                .items("id").getFirst();
    }

    public static String paymentOf(Booking booking) {
        return booking.made().text("/payment/id");
    }

    private static <T> Supplier<T> once(Supplier<T> making) {
        return new Supplier<>() {
            private Optional<T> made = Optional.empty();

            @Override
            public T get() {
                if (made.isEmpty()) {
                    made = Optional.of(making.get());
                }
                return made.get();
            }
        };
    }
}

package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.find.usecase.GuestsWords;
import innkeeper.bot.find.usecase.OffersStep;
import innkeeper.bot.find.usecase.PriceWords;
import innkeeper.bot.find.usecase.RoomsWords;
import innkeeper.bot.find.usecase.TermsWords;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Request;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.Rooms;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.bot.travel.usecase.RejectedByService;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The last look before it is booked. Each price that is shown here has an idempotency key of its own, kept until the booking is
 * made, so that whatever is pressed how often books once, at the price that was shown, whatever the hotel changes meanwhile.
 */
public final class ConfirmStep implements Step {
    private static final String KEY = "key";
    private static final String PRICE = "price";
    private static final String TOKEN = "quote-token";
    /** What is booked of the offer that was shown. */
    private static final String ROOMS = "rooms";

    private final Hotels hotels;
    private final Bookings bookings;
    private final WatchPayment watch;

    public ConfirmStep(Hotels hotels, Bookings bookings, WatchPayment watch) {
        this.hotels = hotels;
        this.bookings = bookings;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "confirm";
    }

    /**
     * What is chosen, as far as it is whole.
     *
     * @param rooms that an offer is named by
     */
    private record Choice(HotelId hotel, String rooms, DateRange stay, Guests guests) {}

    private static Optional<Choice> choice(Visit visit) {
        Trip trip = Trip.of(visit.notes(), LocalDate.ofInstant(visit.now(), ZoneOffset.UTC));
        Optional<UUID> hotel = visit.notes().id("hotel");
        Optional<String> rooms = visit.notes().text("room");
        return hotel.isPresent() && rooms.isPresent() && trip.next().equals("hotels")
                ? Optional.of(new Choice(new HotelId(hotel.get()), rooms.get(), trip.stay().orElseThrow(),
                        trip.guests().orElseThrow()))
                : Optional.empty();
    }

    @Override
    public void show(Visit visit) {
        Optional<Choice> choice = choice(visit);
        Optional<Hotel> hotel = choice.flatMap(chosen -> hotels.find(visit.language(), chosen.hotel()));
        Optional<Offer> offer = choice.flatMap(chosen -> hotels.offers(visit.language(), chosen.hotel(), chosen.stay(), chosen.guests())
                .stream().filter(each -> each.what().key().equals(chosen.rooms())).findFirst());
        if (hotel.isEmpty() || offer.isEmpty()) {
            visit.redirect("offers");
            return;
        }
        price(visit, offer.get());
        visit.note(ROOMS, offer.get().what());
        visit.page().line(visit.say("confirm", hotel.get().name(), hotel.get().address(), offer.get().title(),
                visit.words().stay(choice.get().stay()), GuestsWords.of(visit, choice.get().guests()),
                visit.words().money(offer.get().price().total())));
        PriceWords.of(visit, offer.get().price()).forEach(visit.page()::line);
        List<Markup> rooms = RoomsWords.of(visit, offer.get());
        if (!rooms.isEmpty()) {
            visit.page().line(visit.say("blank"));
            rooms.forEach(visit.page()::line);
        }
        visit.page().paragraph(TermsWords.board(visit, offer.get().board()));
        offer.get().deposit().ifPresent(deposit -> visit.page().line(visit.say("confirm.by-deposit",
                visit.words().money(deposit), visit.words().money(offer.get().price().total().minus(deposit)))));
        TermsWords.of(visit, offer.get().terms(), hotel.get().timezone()).forEach(visit.page()::line);
        if (!visit.loggedIn()) {
            visit.page().paragraph(visit.say("confirm.login"));
        }
        offer.get().payments().stream().sorted()
                .forEach(payment -> visit.page().row(visit.choice(visit.words().text(label(payment)), payment)));
        visit.page().row(visit.to("offers", "button.back")).row(visit.always("home", "button.menu"));
        if (visit.notes().text(OffersStep.NEW_ROOM).isPresent()) {
            visit.page().photos(photos(visit, choice.get().hotel(), offer.get()));
            visit.forget(OffersStep.NEW_ROOM);
        }
    }

    /** Those of the room type; of several types the cover of each. */
    private List<Photo> photos(Visit visit, HotelId hotel, Offer offer) {
        return offer.types().size() == 1
                ? hotels.photos(visit.language(), hotel, offer.types().getFirst().id())
                : offer.types().stream().flatMap(type -> hotels.photos(visit.language(), hotel, type.id()).stream().limit(1)).toList();
    }

    private static String label(Payment payment) {
        return switch (payment) {
            case ONLINE -> "confirm.online";
            case AT_HOTEL -> "confirm.at-hotel";
            case DEPOSIT -> "confirm.deposit";
        };
    }

    /** A price that is not the one shown before is a new wish. */
    private static void price(Visit visit, Offer offer) {
        String shown = "%d %s".formatted(offer.price().total().minor(), offer.price().total().currency());
        Optional<String> before = visit.notes().text(PRICE);
        boolean kept = visit.notes().text(KEY).isPresent();
        if (kept && before.isPresent() && !before.get().equals(shown)) {
            visit.page().line(visit.say("confirm.changed")).line(visit.say("blank"));
        }
        boolean anew = !kept || !before.equals(Optional.of(shown));
        if (anew) {
            visit.note(KEY, UUID.randomUUID());
            visit.note(PRICE, shown);
        }
        if (anew || visit.notes().text(TOKEN).isEmpty()) {
            visit.note(TOKEN, offer.token().orElse(""));
        }
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String pressed) -> {
                Optional<Choice> choice = choice(visit);
                Optional<String> key = visit.notes().text(KEY);
                Optional<Rooms> rooms = visit.notes().text(ROOMS).flatMap(Rooms::read);
                if (choice.isEmpty() || key.isEmpty() || rooms.isEmpty() || visit.notes().text(PRICE).isEmpty()) {
                    yield Move.to("offers");
                }
                yield Stream.of(Payment.values()).filter(payment -> payment.name().equals(pressed)).findFirst()
                        .map(payment -> book(visit, choice.get(), rooms.get(), key.get(), payment)).orElseGet(Move::stay);
            }
        };
    }

    private Move book(Visit visit, Choice choice, Rooms rooms, String key, Payment payment) {
        String[] price = visit.notes().text(PRICE).orElseThrow().split(" ");
        Request request = new Request(choice.hotel(), rooms, choice.stay(), payment,
                Money.of(Long.parseLong(price[0]), price[1]), visit.notes().text(TOKEN));
        Booking booking;
        try {
            booking = visit.asPerson(token -> bookings.book(token, key, request));
        } catch (RejectedByService e) {
            return switch (e.code()) {
                case "price-changed" -> Move.stay();
                case "quote-expired" -> {
                    visit.note(KEY, UUID.randomUUID());
                    visit.forget(TOKEN);
                    yield Move.stay();
                }
                default -> throw e;
            };
        }
        ChosenBooking.choose(visit, booking.id());
        visit.forget(KEY, PRICE, TOKEN, ROOMS, "room", BookingsStep.PAGE);
        watch.begin(visit, booking);
        return Move.to("booking");
    }
}

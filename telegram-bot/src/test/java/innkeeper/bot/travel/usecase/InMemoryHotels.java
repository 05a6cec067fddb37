package innkeeper.bot.travel.usecase;

import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Price;
import innkeeper.bot.travel.domain.Price.Charge;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.Rooms;
import innkeeper.bot.travel.domain.Rooms.Room;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.domain.Terms.Step;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.Unavailable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A hotel in Kazan with one kind of room, or more of both, and none in Tomsk. */
public final class InMemoryHotels implements Hotels {
    public static final HotelId VOLGA = HotelId.of("01930000-0000-7000-9000-000000000001");
    public static final RoomTypeId DOUBLE = RoomTypeId.of("01930000-0000-7000-9100-000000000011");
    public static final RoomTypeId TRIPLE = RoomTypeId.of("01930000-0000-7000-9100-000000000012");
    public static final RatePlanId STANDARD = RatePlanId.of("01930000-0000-7000-a100-000000000001");

    public Money price = Money.of(1_780_000, "RUB");
    /** Those on top are in the price, too. */
    public List<Charge> charges = List.of();
    public List<Photo> photos = List.of();
    public List<Photo> roomPhotos = List.of();
    /** For whom was asked last, and in which language. */
    public Guests guests = new Guests(0, List.of());
    public Language language = Language.EN;
    /** Half of the price from the eighth of June on. */
    public Terms terms = new Terms(List.of(new Step(Optional.of(Instant.parse("2027-06-08T11:00:00Z")),
            Money.of(890_000, "RUB"))), "");
    public Set<Payment> payments = Set.of(Payment.ONLINE, Payment.AT_HOTEL);
    public boolean soldOut;
    /** At the end of tokens, so that one from before and one from after differ. */
    public String shown = "";
    /** How many kinds of room there are: Double, Double 2, Double 3 and so on. */
    public int rooms = 1;
    /** Whether the guests are put into a Triple and two of Double, and nowhere else. */
    public boolean together;
    /** How many hotels there are in Kazan: the Volga, Volga 2, Volga 3 and so on. */
    public int inKazan = 1;
    public boolean away;
    /** Those that the person works for. */
    public List<Hotel> own = List.of();

    @Override
    public List<String> cities() {
        return List.of("Kazan", "Tomsk");
    }

    @Override
    public List<Hotel> search(Language asked, String city, DateRange stay, Guests who) {
        requireThere(asked);
        guests = who;
        return city.equals("Kazan") ? kazan().toList() : List.of();
    }

    private Stream<Hotel> kazan() {
        return IntStream.rangeClosed(1, inKazan).mapToObj(number -> number == 1
                ? volga(VOLGA, "Volga & <Sons>")
                : volga(new HotelId(new UUID(9, number)), "Volga " + number));
    }

    private Hotel volga(HotelId id, String name) {
        return new Hotel(id, name, "Kazan", "Kremlin Embankment 21", ZoneId.of("Europe/Moscow"), 4,
                photos, Optional.of(price));
    }

    @Override
    public List<Offer> offers(Language asked, HotelId hotel, DateRange stay, Guests who) {
        requireThere(asked);
        guests = who;
        if (together) {
            return List
                    .of(offer(List.of(new Offer.Type(TRIPLE, "Triple", 3, 1), new Offer.Type(DOUBLE, "Double", 2, 2)),
                            new Room(TRIPLE, new Guests(2, List.of(4))), new Room(DOUBLE, new Guests(2, List.of())),
                            new Room(DOUBLE, new Guests(2, List.of()))));
        }
        return soldOut
                ? List.of()
                : IntStream.rangeClosed(1, rooms).mapToObj(number -> number == 1
                        ? offer(DOUBLE, "Double")
                        : offer(new RoomTypeId(new UUID(8, number)), "Double " + number)).toList();
    }

    private Offer offer(RoomTypeId type, String name) {
        return offer(List.of(new Offer.Type(type, name, 2, 1)), new Room(type, guests));
    }

    private Offer offer(List<Offer.Type> types, Room... what) {
        return new Offer(new Rooms(STANDARD, List.of(what)), types, "standard", Board.ROOM_ONLY,
                new Price(nights(), charges, price), payments,
                payments.contains(Payment.DEPOSIT) ? Optional.of(price.percent(30)) : Optional.empty(), terms,
                Optional.of("k1." + price.minor() + shown));
    }

    @Override
    public Optional<Hotel> find(Language asked, HotelId id) {
        return kazan().filter(hotel -> hotel.id().equals(id)).findFirst();
    }

    private Money nights() {
        return charges.stream().filter(charge -> !charge.included()).map(Charge::amount).reduce(price, Money::minus);
    }

    @Override
    public List<Photo> photos(Language asked, HotelId hotel, RoomTypeId roomType) {
        return roomPhotos;
    }

    @Override
    public List<Hotel> ownOf(String token) {
        return own;
    }

    private void requireThere(Language asked) {
        language = asked;
        if (away) {
            throw new Unavailable("hotel-service", new IllegalStateException("away"));
        }
    }
}

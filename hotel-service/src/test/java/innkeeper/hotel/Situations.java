package innkeeper.hotel;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Contact;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.place.geonames.GeoNames;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.hotel.sale.token.SignedQuoteTokens;
import innkeeper.hotel.sale.usecase.QuoteTokens;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Hotels, rooms and days that tests talk about; it is the afternoon of 10 May 2027 in Kazan. */
public final class Situations {
    public static final Clock NOW = Clock.fixed(Instant.parse("2027-05-10T10:00:00Z"), ZoneOffset.UTC);
    public static final PersonId BORIS = PersonId.of("01930000-0000-7000-8000-000000000002");
    public static final PersonId CLARA = PersonId.of("01930000-0000-7000-8000-000000000003");
    public static final PersonId DORA = PersonId.of("01930000-0000-7000-8000-000000000004");

    public static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    /** No country has a law on cancellations. */
    public static final CancellationLaws NO_LAW = laws();
    /** In Kazakhstan, say, and in no other country; Uzbekistan will have one next year. */
    public static final CancellationLaws LAWS = laws(new CancellationLaw("KZ", "A law", LocalDate.of(2027, 5, 10), 1),
            new CancellationLaw("UZ", "A law", LocalDate.of(2028, 1, 1), 1));
    /** Where no broker listens. */
    public static final KafkaSettings NO_KAFKA =
            new KafkaSettings("127.0.0.1:1", 1, Duration.ofSeconds(1), 3, 1_048_576,
                    KafkaSettings.FETCH_WAIT);
    /** Nobody asked how far away a hotel is. */
    public static final OptionalInt ANYWHERE = OptionalInt.empty();

    public static final String QUOTE_KEY = "t1:a-quote-key-for-tests-of-32-characters";

    public static final QuoteTokens TOKENS = new SignedQuoteTokens(SigningKeys.of(QUOTE_KEY));

    public static final Places PLACES = new GeoNames();

    private Situations() {}

    private static CancellationLaws laws(CancellationLaw... laws) {
        return new CancellationLaws() {
            @Override
            public Optional<CancellationLaw> of(String country, LocalDate bookedOn) {
                return all().stream().filter(law -> law.country().equals(country) && !law.since().isAfter(bookedOn))
                        .findFirst();
            }

            @Override
            public List<CancellationLaw> all() {
                return List.of(laws);
            }
        };
    }

    public static HotelProfile profile(String name, String city) {
        return new HotelProfile(name, "A quiet service.", "RU", city, "Kremlin Embankment 21", 4,
                ZoneId.of("Europe/Moscow"), Currency.getInstance("RUB"), LocalTime.of(14, 0), LocalTime.of(12, 0),
                List.of(Amenity.WIFI, Amenity.PARKING), Contact.NONE, HotelDetails.NONE, Status.PUBLISHED);
    }

    public static Hotel aHotel(String name, String city) {
        return Hotel.opened(new HotelId(UUID.randomUUID()), BORIS, profile(name, city));
    }

    public static Hotel aHotel() {
        return aHotel("Volga Embankment Hotel", "Kazan");
    }

    public static HotelProfile withStars(HotelProfile p, int stars) {
        return new HotelProfile(p.name(), p.description(), p.country(), p.city(), p.address(), stars, p.timezone(),
                p.currency(), p.checkInTime(), p.checkOutTime(), p.amenities(), p.contact(), p.details(), p.status());
    }

    public static HotelProfile inEuro(HotelProfile p) {
        return new HotelProfile(p.name(), p.description(), p.country(), p.city(), p.address(), p.stars(),
                p.timezone(), Currency.getInstance("EUR"), p.checkInTime(), p.checkOutTime(), p.amenities(),
                p.contact(), p.details(), p.status());
    }

    public static HotelProfile with(HotelProfile p, String description, ZoneId timezone, List<Amenity> amenities) {
        return new HotelProfile(p.name(), description, p.country(), p.city(), p.address(), p.stars(), timezone,
                p.currency(), p.checkInTime(), p.checkOutTime(), amenities, p.contact(), p.details(), p.status());
    }

    public static HotelProfile with(HotelProfile p, HotelDetails details, Status status) {
        return new HotelProfile(p.name(), p.description(), p.country(), p.city(), p.address(), p.stars(), p.timezone(),
                p.currency(), p.checkInTime(), p.checkOutTime(), p.amenities(), p.contact(), details, status);
    }

    public static RoomTypeProfile with(RoomTypeProfile p, RoomTypeDetails details, Status status) {
        return new RoomTypeProfile(p.name(), p.capacity(), p.totalRooms(), p.basePrice(), details, status);
    }

    public static HotelProfile archived(HotelProfile p) {
        return with(p, p.details(), Status.ARCHIVED);
    }

    public static RoomTypeProfile archived(RoomTypeProfile p) {
        return with(p, p.details(), Status.ARCHIVED);
    }

    public static RoomTypeProfile doubles(int totalRooms, Money basePrice) {
        return new RoomTypeProfile("Double", new Capacity(2, 1, 2), totalRooms, basePrice, RoomTypeDetails.NONE,
                Status.PUBLISHED);
    }

    public static RoomType aDouble(Hotel hotel, int totalRooms, long roubles) {
        return RoomType.added(new RoomTypeId(UUID.randomUUID()), hotel.id(), doubles(totalRooms, rub(roubles)));
    }

    public static Money rub(long roubles) {
        return Money.of(roubles * 100, "RUB");
    }

    /** Another plan of the hotel, so many percent dearer. */
    public static RatePlan derived(RatePlan from, String name, int percent) {
        RatePlanProfile profile = from.profile();
        return RatePlan.added(new RatePlanId(UUID.randomUUID()), from.hotel(),
                new RatePlanProfile(name, profile.board(),
                        profile.roomTypes(), profile.cancellationPolicy(), profile.payment(),
                        Optional.of(new Derivation(from.id(), new Difference.Share(percent))), profile.limits()));
    }

    /** Once a stay for each person, on top. */
    public static ChargeRule fee(String name, long roubles) {
        return new ChargeRule(name, ChargeKind.FEE, new Amount(rub(roubles), Per.PERSON_AND_STAY), Optional.empty(), 0,
                false,
                Validity.ALWAYS, Set.of(), Optional.empty());
    }

    public static LocalDate june(int day) {
        return LocalDate.of(2027, 6, day);
    }

    public static DateRange june(int from, int to) {
        return new DateRange(june(from), june(to));
    }

    /** At the room type's own price. */
    public static RatePeriod base(DateRange dates, long roubles) {
        return period(dates, PriceLayer.BASE_PRICE, roubles, 1, false);
    }

    /** Said of just this span: of a season, or of a single day. */
    public static RatePeriod rate(DateRange dates, long roubles) {
        return period(dates, roubles, 1, false);
    }

    public static RatePeriod period(DateRange dates, long roubles, int minStay, boolean closed) {
        return period(dates, DatePattern.every(dates).layer(), roubles, minStay, closed);
    }

    public static RatePeriod period(DateRange dates, PriceLayer layer, long roubles, int minStay, boolean closed) {
        return new RatePeriod(dates, Optional.of(new Night.Price(rub(roubles), layer)),
                new Restrictions(minStay, closed, false, false));
    }

    /** At the room type's own price. */
    public static Night night(int day, long roubles, int minStay, boolean closed, int taken) {
        return new Night(june(day), Optional.of(new Night.Price(rub(roubles), PriceLayer.BASE_PRICE)),
                new Restrictions(minStay, closed, false, false), taken);
    }

    /** Everything about the nights is said anew. */
    public static RateChange to(RoomType roomType, RatePeriod period) {
        Restrictions restrictions = period.restrictions();
        return new RateChange(roomType.id(), DatePattern.every(period.dates()),
                new Edit.To<>(period.price().orElseThrow().amount()), new Restrictions.Change(
                        new Edit.To<>(restrictions.minStay()), new Edit.To<>(restrictions.closed()),
                        new Edit.To<>(restrictions.closedToArrival()),
                        new Edit.To<>(restrictions.closedToDeparture())));
    }

    /** The price alone. */
    public static RateChange priced(RoomType roomType, DatePattern dates, long roubles) {
        return new RateChange(roomType.id(), dates, new Edit.To<>(rub(roubles)), Restrictions.Change.NONE);
    }

    public static RateChange closed(RoomType roomType, DateRange dates) {
        return restricted(roomType, DatePattern.every(dates), Restrictions.Change.NONE.closed(new Edit.To<>(true)));
    }

    /** The restrictions alone. */
    public static RateChange restricted(RoomType roomType, DatePattern dates, Restrictions.Change restrictions) {
        return new RateChange(roomType.id(), dates, new Edit.Keep<>(), restrictions);
    }

    public static RateChange closedToArrival(RoomType roomType, LocalDate day) {
        return restricted(roomType, DatePattern.every(new DateRange(day, day.plusDays(1))),
                new Restrictions.Change(new Edit.Keep<>(), new Edit.Keep<>(), new Edit.To<>(true), new Edit.Keep<>()));
    }

    public static RateChange closedToDeparture(RoomType roomType, LocalDate day) {
        return restricted(roomType, DatePattern.every(new DateRange(day, day.plusDays(1))),
                new Restrictions.Change(new Edit.Keep<>(), new Edit.Keep<>(), new Edit.Keep<>(), new Edit.To<>(true)));
    }

    /** A booking of rooms of one type on the same nights. */
    public static OccupiedRooms occupied(BookingId booking, int version, RoomTypeId roomType, DateRange dates,
            int rooms) {
        return new OccupiedRooms(booking, version, Map.of(new RoomStay(roomType, dates), rooms));
    }

    /** A booking that occupies nothing any more. */
    public static OccupiedRooms givenUp(BookingId booking, int version) {
        return new OccupiedRooms(booking, version, Map.of());
    }

    public static Stay forTwo(DateRange dates) {
        return new Stay(dates, List.of(Occupancy.adults(2)), TODAY);
    }

    /** Of one room type under one plan. */
    public static List<Night> nightsOf(Nights nights, RatePlan plan, RoomType roomType, DateRange range) {
        Product product = new Product(plan, roomType);
        return nights.of(List.of(product), range).get(product);
    }
}

package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rejection.domain.HotelRejection.ExtraNotOffered;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyExtras;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitQuoteToken;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.ids.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of extras does, and the use cases on it. */
public abstract class ExtrasContract {
    protected abstract Ports ports();

    @Test
    void extras_come_back_as_they_were_written_and_in_their_order() {
        Hotel hotel = open();
        RoomType doubles = Situations.aDouble(hotel, 3, 5000);
        ports().roomTypes().add(doubles);
        ExtraProfile breakfast =
                new ExtraProfile("Завтрак", "Шведский стол", rub(650), Per.PERSON_AND_NIGHT, 6, Optional.empty(),
                        Set.of(ports().standard(hotel.id()).id()), Set.of(doubles.id()),
                        Map.of("en", new Translation("Breakfast", "")), Status.PUBLISHED);
        Extra first = add(hotel, breakfast);
        Extra second = add(hotel, pieces("Cot", 0, Per.STAY, 2));
        assertEquals(new HotelExtras(List.of(first, second)), ports().extras().of(hotel.id()));
        assertEquals(new Extra(first.id(), hotel.id(), breakfast, 1), first);
        assertEquals(new HotelExtras(List.of()), ports().extras().of(open().id()));
    }

    @Test
    void adding_the_same_again_changes_nothing() {
        Hotel hotel = open();
        Extra parking = add(hotel, pieces("Parking", 400, Per.NIGHT, 1));
        assertEquals(parking, adding().handle(hotel.id(), parking.id(), pieces("Garage", 900, Per.NIGHT, 1)));
        assertEquals(List.of(parking), ports().extras().of(hotel.id()).extras());
    }

    @Test
    void who_edits_knows_the_version_and_what_is_archived_stays_readable() {
        Hotel hotel = open();
        Extra parking = add(hotel, pieces("Parking", 400, Per.NIGHT, 1));
        ExtraProfile archived = archived(parking.profile());
        assertEquals(new Stale(1), refusal(() -> changing().handle(parking, version -> version == 2, _ -> archived)));
        Extra after = changing().handle(parking, version -> version == 1, _ -> archived);
        assertEquals(new Extra(parking.id(), hotel.id(), archived, 2), after);
        assertEquals(after, ports().extras().of(hotel.id()).get(parking.id()));
    }

    @Test
    void what_the_hotel_cannot_have_is_refused() {
        Hotel hotel = open();
        RoomTypeId elsewhere = new RoomTypeId(UUID.randomUUID());
        RatePlanId noPlan = new RatePlanId(UUID.randomUUID());
        ExtraProfile parking = pieces("Parking", 400, Per.NIGHT, 1);
        assertEquals(new UnknownRoomType(elsewhere),
                refusal(() -> add(hotel, with(parking, Set.of(), Set.of(elsewhere)))));
        assertEquals(new UnknownRatePlan(noPlan.toString()),
                refusal(() -> add(hotel, with(parking, Set.of(noPlan), Set.of()))));
        ExtraProfile inEuro =
                new ExtraProfile("Parking", "", Money.of(4, "EUR"), Per.NIGHT, 0, Optional.of(1), Set.of(), Set.of(),
                        Map.of(), Status.PUBLISHED);
        assertEquals(new WrongCurrency(new PriceOf.Extra(), hotel.profile().currency()),
                refusal(() -> add(hotel, inEuro)));
        Hotel unknown = Situations.aHotel();
        assertEquals(new UnknownHotel(unknown.id()), refusal(() -> add(unknown, parking)));
        assertEquals(List.of(), ports().extras().of(hotel.id()).extras());
    }

    @Test
    void fifty_are_on_sale_and_what_is_archived_makes_place_for_another_one() {
        Hotel hotel = open();
        ExtraProfile parking = pieces("Parking", 400, Per.NIGHT, 1);
        ports().extras().change(hotel.id(), Optional.empty(), (_, _) -> new HotelExtras(IntStream.range(0, 50)
                .mapToObj(_ -> Extra.added(new ExtraId(Ids.next()), hotel.id(), parking)).toList()));
        assertEquals(new TooManyExtras(50), refusal(() -> add(hotel, parking)));
        Extra first = ports().extras().of(hotel.id()).extras().getFirst();
        changing().handle(first, _ -> true, ExtrasContract::archived);
        add(hotel, parking);
        assertEquals(new TooManyExtras(50), refusal(() -> changing().handle(first, _ -> true, _ -> parking)));
        assertEquals(51, ports().extras().of(hotel.id()).extras().size());
    }

    @Test
    void of_several_who_edit_the_same_version_exactly_one_does() throws Exception {
        Hotel hotel = open();
        Extra parking = add(hotel, pieces("Parking", 400, Per.NIGHT, 1));
        Callable<Object> edit = () -> {
            try {
                return changing().handle(parking, version -> version == 1, ExtrasContract::archived);
            } catch (Rejected refused) {
                return refused.rejection();
            }
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> edits = IntStream.range(0, 6).mapToObj(_ -> threads.submit(edit)).toList();
            int stale = 0;
            for (Future<Object> done : edits) {
                stale += done.get().equals(new Stale(2)) ? 1 : 0;
            }
            assertEquals(5, stale);
        }
        assertEquals(2, ports().extras().of(hotel.id()).get(parking.id()).version());
    }

    /**
     * Whoever travels and whatever they choose: the total of an offer is that of what its rooms are quoted at, with its token and
     * without, and what the extras add is their price for each piece, person and night.
     */
    @Test
    void offers_and_quotes_add_up_the_same_extras() {
        Random random = new Random(41);
        Hotel hotel = open();
        RoomType doubles =
                new RoomType(new RoomTypeId(UUID.randomUUID()), hotel.id(), new RoomTypeProfile("Family room",
                        new Capacity(2, 2, 3), 9, rub(4000), RoomTypeDetails.NONE, Status.PUBLISHED), 1);
        ports().roomTypes().add(doubles);
        List<Extra> extras = List.of(add(hotel, people("Breakfast", Per.PERSON_AND_NIGHT, 6)),
                add(hotel, people("Museum", Per.PERSON, 0)),
                add(hotel, pieces("Parking", 401, Per.NIGHT, 2)), add(hotel, pieces("Transfer", 1503, Per.STAY, 1)));
        for (int i = 0; i < 60; i++) {
            int adults = 1 + random.nextInt(4);
            Group group =
                    new Group(new Occupancy(adults, random.ints(random.nextInt(adults + 1), 0, 18).boxed().toList()),
                            Optional.empty());
            DateRange dates = june(1, 2 + random.nextInt(5));
            List<WantedExtra> wanted = extras.stream().filter(_ -> random.nextBoolean())
                    .map(extra -> new WantedExtra(extra.id(), random.nextBoolean() ? Optional.empty() : Optional.of(1)))
                    .toList();
            Choice choice = new Choice(ports().extras().of(hotel.id()), wanted);
            Offer offer = offers().handle(hotel, dates, group, Situations.TODAY, choice).getFirst();
            Money rooms =
                    offers().handle(hotel, dates, group, Situations.TODAY, Choice.NONE).getFirst().quote().total();
            Money expected = offer.quote().rooms().stream()
                    .flatMap(room -> room.extras().stream().map(taken -> taken.price()
                            .times((long) taken.quantity() * (taken.per().countsNights() ? dates.length() : 1))))
                    .reduce(rooms, Money::plus);
            assertEquals(expected, offer.quote().total(), () -> "%s on %s with %s".formatted(group, dates, wanted));
            QuoteStay.Answered now = quoted(hotel, dates, offer, Optional.empty());
            assertEquals(expected, now.total());
            assertEquals(expected, quoted(hotel, dates, offer, now.fixed().map(FixQuote.Fixed::token)).total());
        }
    }

    @Test
    void a_token_keeps_the_price_of_an_extra_and_not_that_it_is_sold() {
        Hotel hotel = open();
        RoomType doubles = Situations.aDouble(hotel, 3, 5000);
        ports().roomTypes().add(doubles);
        Extra parking = add(hotel, pieces("Parking", 400, Per.NIGHT, 1));
        Choice choice =
                new Choice(ports().extras().of(hotel.id()), List.of(new WantedExtra(parking.id(), Optional.empty())));
        Offer offer = offers().handle(hotel, june(1, 3), Group.ONE, Situations.TODAY, choice).getFirst();
        assertEquals(rub(10_800), offer.quote().total());
        Optional<String> token = quoted(hotel, june(1, 3), offer, Optional.empty()).fixed().map(FixQuote.Fixed::token);
        changing().handle(parking, _ -> true, _ -> pieces("Garage", 900, Per.STAY, 1));
        assertEquals(rub(10_800), quoted(hotel, june(1, 3), offer, token).total());
        assertEquals(rub(10_900), quoted(hotel, june(1, 3), offer, Optional.empty()).total());
        assertEquals(new UnfitQuoteToken("is for these extras: %s × 1 in room 1".formatted(parking.id())),
                refusal(() -> quoted(hotel, june(1, 3), offer.with(List.of(List.of())), token)));
        changing().handle(parking, _ -> true, ExtrasContract::archived);
        assertEquals(new ExtraNotOffered("Garage", "is not sold any more"),
                refusal(() -> quoted(hotel, june(1, 3), offer, token)));
    }

    private QuoteStay.Answered quoted(Hotel hotel, DateRange dates, Offer offer, Optional<String> token) {
        return ports().quoteStay().handle(new QuoteStay.Question(hotel.id(), dates.checkIn(), dates.checkOut(),
                offer.quote().rooms().stream().map(room -> new WantedRoom(room.type().id(),
                        Optional.empty(),
                        room.occupancy(), room.extras().stream()
                                .map(taken -> new WantedExtra(taken.id(), Optional.of(taken.quantity()))).toList()))
                        .toList(),
                token));
    }

    private ListOffers offers() {
        return new ListOffers(ports().owners(), ports().roomTypes(), ports().ratePlans(), ports().charges(),
                ports().pricing());
    }

    private static ExtraProfile people(String name, Per per, int exemptBelowAge) {
        return new ExtraProfile(name, "", Money.of(65_001, "RUB"), per, exemptBelowAge, Optional.empty(), Set.of(),
                Set.of(), Map.of(),
                Status.PUBLISHED);
    }

    private AddExtra adding() {
        return new AddExtra(ports().extras(), ports().roomTypes(), ports().ratePlans());
    }

    private ChangeExtra changing() {
        return new ChangeExtra(ports().extras(), ports().roomTypes(), ports().ratePlans());
    }

    private Extra add(Hotel hotel, ExtraProfile profile) {
        return adding().handle(hotel.id(), new ExtraId(Ids.next()), profile);
    }

    private static Object refusal(Executable call) {
        return assertThrows(Rejected.class, call).rejection();
    }

    private static ExtraProfile pieces(String name, long roubles, Per per, int most) {
        return new ExtraProfile(name, "", rub(roubles), per, 0, Optional.of(most), Set.of(), Set.of(), Map.of(),
                Status.PUBLISHED);
    }

    private static ExtraProfile with(ExtraProfile p, Set<RatePlanId> ratePlans, Set<RoomTypeId> roomTypes) {
        return new ExtraProfile(p.name(), p.description(), p.price(), p.per(), p.exemptBelowAge(), p.most(), ratePlans,
                roomTypes,
                p.translations(), p.status());
    }

    private static ExtraProfile archived(ExtraProfile p) {
        return new ExtraProfile(p.name(), p.description(), p.price(), p.per(), p.exemptBelowAge(), p.most(),
                p.ratePlans(),
                p.roomTypes(), p.translations(), Status.ARCHIVED);
    }

    private Hotel open() {
        Hotel hotel = Situations.aHotel();
        ports().hotels().add(hotel);
        return hotel;
    }
}

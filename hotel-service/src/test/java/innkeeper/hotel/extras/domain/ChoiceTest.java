package innkeeper.hotel.extras.domain;

import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rejection.domain.HotelRejection.ExtraNotOffered;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownExtra;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChoiceTest {
    private static final HotelId HOTEL = new HotelId(new UUID(1, 1));
    private static final RoomTypeId DOUBLE = new RoomTypeId(new UUID(2, 1));
    private static final RatePlanId PLAN = new RatePlanId(new UUID(3, 1));

    private final Extra breakfast =
            extra(1, "Breakfast", 650, Per.PERSON_AND_NIGHT, 6, Optional.empty(), Set.of(), Set.of());
    private final Extra parking = extra(2, "Parking", 400, Per.NIGHT, 0, Optional.of(2), Set.of(), Set.of());
    private final Extra transfer = extra(3, "Transfer", 1500, Per.STAY, 0, Optional.of(1), Set.of(), Set.of());
    private final HotelExtras all = new HotelExtras(List.of(breakfast, parking, transfer));

    @Test
    void breakfast_for_two_and_five_nights_is_ten() {
        StayExtra taken = all.in(room(Occupancy.adults(2), 5), List.of(wanted(breakfast))).getFirst();
        assertEquals(rub(6_500), taken.amount());
        assertEquals(List.of(rub(1_300), rub(1_300), rub(1_300), rub(1_300), rub(1_300)), taken.nightly());
    }

    @Test
    void what_is_owed_once_falls_on_the_first_night() {
        assertEquals(List.of(rub(1_500), rub(0), rub(0)),
                all.in(room(Occupancy.adults(2), 3), List.of(wanted(transfer))).getFirst().nightly());
        Extra ticket = extra(4, "Museum", 300, Per.PERSON, 0, Optional.empty(), Set.of(), Set.of());
        assertEquals(List.of(rub(900), rub(0)), new HotelExtras(List.of(ticket))
                .in(room(new Occupancy(2, List.of(0)), 2), List.of(wanted(ticket))).getFirst().nightly());
    }

    @Test
    void a_child_below_the_age_has_it_free_and_one_of_that_age_pays() {
        RoomStay family = room(new Occupancy(2, List.of(5, 6)), 1);
        assertEquals(3, all.in(family, List.of(wanted(breakfast))).getFirst().quantity());
        assertEquals(new ExtraNotOffered("Breakfast", "is for 3 here at most"),
                refusal(() -> all.in(family, List.of(wanted(breakfast, 4)))));
    }

    @Test
    void fewer_may_have_it_than_sleep_there_and_pieces_have_a_limit() {
        RoomStay two = room(Occupancy.adults(2), 2);
        assertEquals(rub(1_300), all.in(two, List.of(wanted(breakfast, 1))).getFirst().amount());
        assertEquals(rub(1_600), all.in(two, List.of(wanted(parking, 2))).getFirst().amount());
        assertEquals(new ExtraNotOffered("Parking", "comes with a room 2 times at most"),
                refusal(() -> all.in(two, List.of(wanted(parking, 3)))));
        assertEquals(new ExtraNotOffered("Transfer", "comes with a room once at most"),
                refusal(() -> all.in(two, List.of(wanted(transfer, 2)))));
    }

    @Test
    void it_is_had_with_the_plans_and_room_types_that_it_names() {
        Extra suites =
                extra(5, "Bathrobe", 1, Per.STAY, 0, Optional.of(1), Set.of(), Set.of(new RoomTypeId(new UUID(2, 2))));
        Extra flexible = extra(6, "Late check-out", 1, Per.STAY, 0, Optional.of(1),
                Set.of(new RatePlanId(new UUID(3, 2))), Set.of());
        HotelExtras some = new HotelExtras(List.of(suites, flexible));
        RoomStay room = room(Occupancy.adults(1), 1);
        assertEquals(new ExtraNotOffered("Bathrobe", "is not sold with this room type"),
                refusal(() -> some.in(room, List.of(wanted(suites)))));
        assertEquals(new ExtraNotOffered("Late check-out", "is not sold under this rate plan"),
                refusal(() -> some.in(room, List.of(wanted(flexible)))));
        assertEquals(List.of(), new Choice(some, List.of()).available(List.of(room)));
    }

    @Test
    void what_is_archived_is_sold_no_more_and_what_never_was_is_unknown() {
        ExtraProfile p = parking.profile();
        HotelExtras archived = new HotelExtras(
                List.of(parking.edited(new ExtraProfile(p.name(), p.description(), p.price(), p.per(), 0,
                        p.most(), Set.of(), Set.of(), Map.of(), Status.ARCHIVED))));
        RoomStay room = room(Occupancy.adults(1), 1);
        assertEquals(new ExtraNotOffered("Parking", "is not sold any more"),
                refusal(() -> archived.in(room, List.of(wanted(parking)))));
        assertEquals(new UnknownExtra(transfer.id()), refusal(() -> archived.in(room, List.of(wanted(transfer)))));
    }

    /** Five people sleep in rooms of three and two: all eat, one car is parked, and three cars are two beside the first room. */
    @Test
    void a_choice_is_spread_over_rooms_from_the_first_on() {
        List<RoomStay> rooms = List.of(room(new Occupancy(2, List.of(11)), 2), room(new Occupancy(1, List.of(5)), 2));
        assertEquals(List.of(List.of(3, 1), List.of(1)), quantities(rooms, wanted(breakfast), wanted(parking)));
        assertEquals(List.of(List.of(3, 2), List.of(1, 1)),
                quantities(rooms, wanted(breakfast, 4), wanted(parking, 3)));
        assertEquals(List.of(List.of(2), List.of()), quantities(rooms, wanted(breakfast, 2)));
        assertEquals(new ExtraNotOffered("Parking", "comes with a room 2 times at most"),
                refusal(() -> quantities(rooms, wanted(parking, 5))));
    }

    /** A bathrobe comes with suites alone, here the second room: nobody in the first one is counted. */
    @Test
    void beside_rooms_of_several_types_an_extra_goes_to_those_with_which_it_is_sold() {
        RoomTypeId suite = new RoomTypeId(new UUID(2, 2));
        Extra robe = extra(5, "Bathrobe", 100, Per.PERSON, 0, Optional.empty(), Set.of(), Set.of(suite));
        HotelExtras some = new HotelExtras(List.of(robe, parking));
        List<RoomStay> rooms =
                List.of(room(Occupancy.adults(3), 2), new RoomStay(suite, PLAN, Occupancy.adults(2), 2));
        assertEquals(List.of(List.of(), List.of(2)), new Choice(some, List.of(wanted(robe))).in(rooms).stream()
                .map(room -> room.stream().map(StayExtra::quantity).toList()).toList());
        assertEquals(List.of(2, 4),
                new Choice(some, List.of()).available(rooms).stream().map(Choice.Available::most).toList());
        assertEquals(new ExtraNotOffered("Bathrobe", "is for 2 here at most"),
                refusal(() -> new Choice(some, List.of(wanted(robe, 3))).in(rooms)));
    }

    @Test
    void what_can_be_had_is_told_with_what_is_usual() {
        List<RoomStay> rooms = List.of(room(Occupancy.adults(2), 2), room(Occupancy.adults(1), 2));
        List<Choice.Available> available = new Choice(all, List.of()).available(rooms);
        assertEquals(List.of(rub(3_900), rub(800), rub(1_500)),
                available.stream().map(each -> each.usual().amount()).toList());
        assertEquals(List.of(3, 4, 2), available.stream().map(Choice.Available::most).toList());
    }

    private List<List<Integer>> quantities(List<RoomStay> rooms, WantedExtra... wanted) {
        return new Choice(all, List.of(wanted)).in(rooms).stream()
                .map(room -> room.stream().map(StayExtra::quantity).toList()).toList();
    }

    private static Object refusal(Executable call) {
        return assertThrows(Rejected.class, call).rejection();
    }

    private static WantedExtra wanted(Extra extra) {
        return new WantedExtra(extra.id(), Optional.empty());
    }

    private static WantedExtra wanted(Extra extra, int quantity) {
        return new WantedExtra(extra.id(), Optional.of(quantity));
    }

    private static RoomStay room(Occupancy occupancy, int nights) {
        return new RoomStay(DOUBLE, PLAN, occupancy, nights);
    }

    private static Extra extra(int number, String name, long roubles, Per per, int exemptBelowAge,
            Optional<Integer> most,
            Set<RatePlanId> plans, Set<RoomTypeId> types) {
        return Extra.added(new ExtraId(new UUID(4, number)), HOTEL,
                new ExtraProfile(name, "", rub(roubles), per, exemptBelowAge, most, plans, types, Map.of(),
                        Status.PUBLISHED));
    }
}

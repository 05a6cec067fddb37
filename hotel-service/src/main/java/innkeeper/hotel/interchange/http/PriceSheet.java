package innkeeper.hotel.interchange.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.interchange.domain.SaidRates;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.csv.CsvTable;
import innkeeper.kit.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prices and restrictions of the nights that are still to come: a row for each span of them under a plan. */
final class PriceSheet implements Sheet {
    private static final CsvTable TABLE = new CsvTable(List.of("rate_plan", "room_type", "from", "to", "weekdays", "layer",
            "price", "currency", "min_stay", "closed", "closed_to_arrival", "closed_to_departure"),
            Set.of("rate_plan", "room_type", "from", "to"), MOST_ROWS);

    private final PriceRows priceRows;
    private final Clock clock;

    PriceSheet(Bodies bodies, Function<Rejection, Problem> explain, Clock clock) {
        this.priceRows = new PriceRows(bodies, explain, clock);
        this.clock = clock;
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults) {
        return priceRows.apply(hotel, stores, rows, faults);
    }

    @Override
    public List<List<String>> rows(Hotel hotel, CatalogueStores stores) {
        Named<RoomType> roomTypes = Named.roomTypes(stores.roomTypes().of(hotel.id()));
        Named<RatePlan> plans = Named.ratePlans(stores.ratePlans().of(hotel.id()).plans());
        DateRange ahead = StayRules.nights(hotel.arrivals(clock));
        return plans.all().stream().flatMap(plan -> {
            Map<RoomTypeId, List<Night.Said>> said = stores.nights().said(plan.id(), ahead);
            return roomTypes.all().stream().filter(roomType -> plan.sells(roomType.id()))
                    .flatMap(roomType -> changes(plan, roomType, said.getOrDefault(roomType.id(), List.of()))
                            .map(change -> row(plans.label(plan), roomTypes.label(roomType), change)));
        }).toList();
    }

    /** Prices of its own have no effect under a derived plan. */
    private static Stream<RateChange> changes(RatePlan plan, RoomType roomType, List<Night.Said> said) {
        boolean derived = plan.profile().derivation().isPresent();
        return SaidRates.changes(roomType.id(), said).stream().filter(change -> !(derived && change.prices()));
    }

    private static List<String> row(String plan, String roomType, RateChange change) {
        boolean prices = change.prices();
        Restrictions.Change said = change.restrictions();
        return List.of(Written.text(plan), Written.text(roomType), change.dates().span().checkIn().toString(),
                change.dates().span().checkOut().toString(),
                Written.list(change.dates().weekdays().stream().sorted().toList(), Written::word),
                prices ? Written.word(change.dates().layer()) : "", written(change.price(), Written::amount),
                written(change.price(), price -> price.currency().getCurrencyCode()),
                written(said.minStay(), String::valueOf), written(said.closed(), Written::flag),
                written(said.closedToArrival(), Written::flag), written(said.closedToDeparture(), Written::flag));
    }

    private static <T> String written(Edit<T> edit, Function<T, String> value) {
        return switch (edit) {
            case Edit.Keep<T> _ -> "";
            case Edit.Reset<T> _ -> PriceRows.NONE;
            case Edit.To<T>(var said) -> value.apply(said);
        };
    }
}

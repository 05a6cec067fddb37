package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.http.PriceChanges;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rows about nights, and sets under each plan what they say of it. */
final class PriceRows {
    /** In a cell: as if nothing had been said of it. */
    static final String NONE = "none";

    private static final String RANGE = "/prices/0";
    private static final Map<String, String> COLUMNS = Map.of(RANGE + "/room_type_id", "room_type", RANGE + "/from", "from",
            RANGE + "/to", "to", RANGE + "/weekdays", "weekdays", RANGE + "/price", "price", RANGE + "/min_stay", "min_stay");
    private static final List<String> FLAGS = List.of("closed", "closed_to_arrival", "closed_to_departure");

    private final Bodies bodies;
    private final Function<Rejection, Problem> explain;
    private final Clock clock;

    /** What a line says. */
    private record Said(Line line, RateChange change) {}

    PriceRows(Bodies bodies, Function<Rejection, Problem> explain, Clock clock) {
        this.bodies = bodies;
        this.explain = explain;
        this.clock = clock;
    }

    Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults) {
        Named<RoomType> roomTypes = Named.roomTypes(stores.roomTypes().of(hotel.id()));
        Named<RatePlan> plans = Named.ratePlans(stores.ratePlans().of(hotel.id()).plans());
        LocalDate today = hotel.arrivals(clock).first();
        Tally tally = new Tally();
        Map<RatePlan, List<Said>> byPlan = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            Line line = new Line(row, faults, COLUMNS);
            Optional<RatePlan> plan = line.read("rate_plan", plans::get);
            if (plan.isEmpty() && !line.isFaulty()) {
                line.fault("rate_plan", "must name a rate plan");
            }
            ObjectNode body = body(line, hotel, roomTypes);
            Optional<PriceLayer> layer = line.read("layer", PriceRows::layer);
            line.attempt(explain, () -> {
                RateChange change = PriceChanges.read(bodies.checked("putPrices", body)).getFirst();
                layer.map(change::of).orElse(change).from(today).ifPresentOrElse(
                        ahead -> byPlan.computeIfAbsent(plan.orElseThrow(), _ -> new ArrayList<>()).add(new Said(line, ahead)),
                        tally::over);
            });
        }
        if (faults.isEmpty()) {
            byPlan.forEach((plan, said) -> set(hotel, stores, plan, said, tally));
        }
        return tally;
    }

    private void set(Hotel hotel, CatalogueStores stores, RatePlan plan, List<Said> said, Tally tally) {
        Map<RoomTypeId, Map<LocalDate, Night.Said>> before = before(hotel, stores, plan);
        SetPrices setPrices = new SetPrices(stores.roomTypes(), stores.nights(), stores.bookedStays(), clock);
        try {
            SetPrices.Changed changed = setPrices.handle(hotel, plan, said.stream().map(Said::change).toList());
            List<Said> news = said.stream().filter(each -> !isSaid(each.change(), before)).toList();
            tally.rows(news.size(), said.size() - news.size());
            if (!news.isEmpty()) {
                tally.touched(changed.touched());
            }
        } catch (Rejected e) {
            tellWhich(hotel, plan, setPrices, said, explain.apply(e.rejection()));
        }
    }

    private Map<RoomTypeId, Map<LocalDate, Night.Said>> before(Hotel hotel, CatalogueStores stores, RatePlan plan) {
        return stores.nights().said(plan.id(), StayRules.nights(hotel.arrivals(clock))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream()
                        .collect(Collectors.toMap(Night.Said::date, Function.identity()))));
    }

    private static boolean isSaid(RateChange change, Map<RoomTypeId, Map<LocalDate, Night.Said>> before) {
        Map<LocalDate, Night.Said> nights = before.getOrDefault(change.roomType(), Map.of());
        return change.dates().nights().stream().map(night -> nights.getOrDefault(night, Night.Said.nothing(night)))
                .allMatch(night -> night.with(change).equals(night));
    }

    /** Which lines were refused, one by one; where each would do, what they do together. */
    private void tellWhich(Hotel hotel, RatePlan plan, SetPrices setPrices, List<Said> said, Problem together) {
        said.forEach(each -> each.line().attempt(explain, () -> setPrices.handle(hotel, plan, List.of(each.change()))));
        if (said.stream().noneMatch(each -> each.line().isFaulty())) {
            together.errors().forEach(error -> tell(error, said));
            if (together.errors().isEmpty()) {
                said.getFirst().line().fault(together);
            }
        }
    }

    private static void tell(FieldError error, List<Said> said) {
        int place = Integer.parseInt(error.pointer().split("/")[2]);
        String detail = error.detail();
        for (int i = said.size() - 1; i >= 0; i--) {
            detail = detail.replace("/prices/" + i, "line " + said.get(i).line().number());
        }
        said.get(place).line().fault(detail);
    }

    private static ObjectNode body(Line line, Hotel hotel, Named<RoomType> roomTypes) {
        ObjectNode range = Json.mapper().createObjectNode();
        line.read("room_type", roomTypes::get).ifPresent(roomType -> range.put("room_type_id", roomType.id().toString()));
        line.put(range, "from", "from", CellText::date);
        line.put(range, "to", "to", CellText::date);
        line.put(range, "weekdays", "weekdays", CellText::words);
        line.put(range, "price", "price", orNone(cell -> CellText.money(cell, hotel.profile().currency())));
        PriceCells.refuseOtherCurrency(line, hotel);
        line.put(range, "min_stay", "min_stay", orNone(CellText::number));
        FLAGS.forEach(flag -> line.put(range, flag, flag, orNone(CellText::flag)));
        ObjectNode body = Json.mapper().createObjectNode();
        body.putArray("prices").add(range);
        return body;
    }

    private static Function<String, JsonNode> orNone(Function<String, JsonNode> read) {
        return cell -> cell.equalsIgnoreCase(NONE) ? NullNode.instance : read.apply(cell);
    }

    private static PriceLayer layer(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "day" -> PriceLayer.DAY;
            case "weekday" -> PriceLayer.WEEKDAY;
            case "season" -> PriceLayer.SEASON;
            default -> throw new IllegalArgumentException("must be day, weekday or season");
        };
    }
}

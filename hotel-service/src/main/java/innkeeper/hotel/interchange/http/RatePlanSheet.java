package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.rateplan.http.RatePlanBody;
import innkeeper.hotel.rateplan.usecase.AddRatePlan;
import innkeeper.hotel.rateplan.usecase.ChangeRatePlan;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejection;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.csv.CsvTable;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rate plans: a row each. Prices by occupancy are not in it, and stay as they are. */
final class RatePlanSheet implements Sheet {
    private static final CsvTable TABLE = new CsvTable(List.of("id", "name", "board", "room_types", "cancellation_policy",
            "payment_methods", "deposit_percent", "derived_from", "derived_percent", "derived_amount", "min_stay", "max_stay",
            "min_days_ahead", "max_days_ahead"), Set.of("name"), MOST_ROWS);
    private static final Map<String, String> COLUMNS = Map.of("/room_type_ids", "room_types", "/derived_from/percent",
            "derived_percent", "/derived_from/amount", "derived_amount");
    private static final List<String> LIMITS = List.of("min_stay", "max_stay", "min_days_ahead", "max_days_ahead");

    private final Bodies bodies;
    private final Function<Rejection, Problem> explain;

    RatePlanSheet(Bodies bodies, Function<Rejection, Problem> explain) {
        this.bodies = bodies;
        this.explain = explain;
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public List<List<String>> rows(Hotel hotel, CatalogueStores stores) {
        Named<RoomType> roomTypes = Named.roomTypes(stores.roomTypes().of(hotel.id()));
        HotelPlans plans = stores.ratePlans().of(hotel.id());
        Named<RatePlan> named = Named.ratePlans(plans.plans());
        return plans.plans().stream().map(plan -> row(plan, plans, named, roomTypes)).toList();
    }

    private static List<String> row(RatePlan plan, HotelPlans plans, Named<RatePlan> named, Named<RoomType> roomTypes) {
        RatePlanProfile profile = plan.profile();
        StayLimits limits = profile.limits();
        Optional<Difference> difference = profile.derivation().map(Derivation::difference);
        return List.of(plan.id().toString(), Written.text(plan.name()), Written.word(profile.board()),
                Written.text(Written.list(roomTypes.all().stream()
                        .filter(each -> profile.roomTypes().contains(each.id())).toList(), roomTypes::label)),
                profile.cancellationPolicy().steps().isEmpty() ? "free" : profile.cancellationPolicy().toString(),
                Written.list(profile.payment().methods().stream().sorted().toList(), Written::word),
                Written.number(profile.payment().depositPercent()),
                profile.derivation().map(from -> Written.text(named.label(plans.get(from.from())))).orElse(""),
                difference.map(each -> each instanceof Difference.Share(int percent) ? String.valueOf(percent) : "").orElse(""),
                difference.map(each -> each instanceof Difference.Sum(var sum) ? Written.amount(sum) : "").orElse(""),
                String.valueOf(limits.minStay()), upTo(limits.maxStay()), String.valueOf(limits.minDaysAhead()),
                upTo(limits.maxDaysAhead()));
    }

    private static String upTo(int limit) {
        return limit == StayLimits.NO_LIMIT ? "" : String.valueOf(limit);
    }

    /** Plans that follow no other one come first, so that others may follow those of the same file. */
    @Override
    public Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults) {
        Tally tally = new Tally();
        Named<RoomType> roomTypes = Named.roomTypes(stores.roomTypes().of(hotel.id()));
        Named<RatePlan> there = Named.ratePlans(stores.ratePlans().of(hotel.id()).plans());
        Map<RatePlanId, Integer> told = new HashMap<>();
        Comparator<CsvRow> derivedLast = Comparator.comparing(row -> row.cell("derived_from").isPresent());
        for (CsvRow row : rows.stream().sorted(derivedLast).toList()) {
            Line line = new Line(row, faults, COLUMNS);
            Optional<RatePlan> before = line.cell("id").isPresent()
                    ? line.read("id", there::get)
                    : line.read("name", there::find).flatMap(Function.identity());
            ObjectNode body = body(line, hotel, roomTypes, there);
            line.attempt(explain, () -> {
                RatePlan after = before.map(plan -> change(hotel, stores, plan, body, tally))
                        .orElseGet(() -> add(hotel, stores, body, tally));
                there.put(after);
                Integer first = told.putIfAbsent(after.id(), line.number());
                if (first != null) {
                    line.fault("tells of the same rate plan as line " + first);
                }
            });
        }
        return tally;
    }

    private RatePlan add(Hotel hotel, CatalogueStores stores, ObjectNode body, Tally tally) {
        RatePlanProfile profile = RatePlanBody.read(bodies.checked("createRatePlan", body));
        tally.created();
        return new AddRatePlan(stores.ratePlans(), stores.roomTypes())
                .handle(hotel, new RatePlanId(Ids.next()), profile);
    }

    private RatePlan change(Hotel hotel, CatalogueStores stores, RatePlan before, ObjectNode body, Tally tally) {
        RatePlanProfile after = RatePlanBody.patched(before.profile(), bodies.checked("updateRatePlan", body));
        if (after.equals(before.profile())) {
            tally.unchanged();
            return before;
        }
        tally.changed();
        return new ChangeRatePlan(stores.ratePlans(), stores.roomTypes())
                .handle(hotel, before.id(), version -> version == before.version(), _ -> after);
    }

    private static ObjectNode body(Line line, Hotel hotel, Named<RoomType> roomTypes, Named<RatePlan> plans) {
        ObjectNode body = Json.mapper().createObjectNode();
        line.put(body, "name", "name", CellText::text);
        line.putOrReset(body, "board", "board", CellText::word);
        line.putOrReset(body, "room_type_ids", "room_types", cell -> ids(cell, roomTypes));
        line.putOrReset(body, "cancellation_policy", "cancellation_policy", CellText::policy);
        line.putOrReset(body, "payment_methods", "payment_methods", CellText::words);
        line.putOrReset(body, "deposit_percent", "deposit_percent", CellText::percent);
        if (line.has("derived_from")) {
            body.set("derived_from", line.cell("derived_from").isEmpty() ? body.nullNode() : derivation(line, hotel, plans));
        }
        LIMITS.forEach(limit -> line.putOrReset(body, limit, limit, CellText::number));
        return body;
    }

    private static JsonNode ids(String cell, Named<RoomType> roomTypes) {
        ArrayNode ids = Json.mapper().createArrayNode();
        CellText.list(cell).forEach(name -> ids.add(roomTypes.get(name).id().toString()));
        return ids;
    }

    private static JsonNode derivation(Line line, Hotel hotel, Named<RatePlan> plans) {
        ObjectNode derived = Json.mapper().createObjectNode();
        line.read("derived_from", plans::get).ifPresent(plan -> derived.put("rate_plan_id", plan.id().toString()));
        line.value("derived_percent", CellText::percent).ifPresent(percent -> derived.set("percent", percent));
        line.value("derived_amount", cell -> CellText.money(cell, hotel.profile().currency()))
                .ifPresent(amount -> derived.set("amount", amount));
        return derived;
    }
}

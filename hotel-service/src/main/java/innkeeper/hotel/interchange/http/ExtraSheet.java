package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.extras.http.ExtraBody;
import innkeeper.hotel.extras.usecase.AddExtra;
import innkeeper.hotel.extras.usecase.ChangeExtra;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Rejection;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.csv.CsvTable;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Extras: a row each, archived ones included. Translations are not in it, and stay as they are. */
final class ExtraSheet implements Sheet {
    private static final CsvTable TABLE = new CsvTable(List.of("id", "name", "description", "price", "currency", "per",
            "children_exempt_below_age", "max_quantity", "rate_plans", "room_types", "status"), Set.of("name"), MOST_ROWS);
    private static final Map<String, String> COLUMNS = Map.of("/rate_plan_ids", "rate_plans", "/room_type_ids", "room_types",
            "/price/currency", "currency");

    private final Bodies bodies;
    private final Function<Rejection, Problem> explain;

    ExtraSheet(Bodies bodies, Function<Rejection, Problem> explain) {
        this.bodies = bodies;
        this.explain = explain;
    }

    /** What an extra may be had with, by name. */
    private record Goods(Named<RatePlan> ratePlans, Named<RoomType> roomTypes) {
        static Goods of(Hotel hotel, CatalogueStores stores) {
            return new Goods(Named.ratePlans(stores.ratePlans().of(hotel.id()).plans()),
                    Named.roomTypes(stores.roomTypes().of(hotel.id())));
        }
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public List<List<String>> rows(Hotel hotel, CatalogueStores stores) {
        Goods goods = Goods.of(hotel, stores);
        return stores.extras().of(hotel.id()).extras().stream().map(extra -> row(extra, goods)).toList();
    }

    private static List<String> row(Extra extra, Goods goods) {
        ExtraProfile profile = extra.profile();
        return List.of(extra.id().toString(), Written.text(profile.name()), Written.text(profile.description()),
                Written.amount(profile.price()), profile.price().currency().getCurrencyCode(), Written.word(profile.per()),
                profile.exemptBelowAge() == 0 ? "" : String.valueOf(profile.exemptBelowAge()), Written.number(profile.most()),
                Written.text(Written.list(goods.ratePlans().all().stream()
                        .filter(plan -> profile.ratePlans().contains(plan.id())).toList(), goods.ratePlans()::label)),
                Written.text(Written.list(goods.roomTypes().all().stream()
                        .filter(roomType -> profile.roomTypes().contains(roomType.id())).toList(), goods.roomTypes()::label)),
                Written.word(profile.status()));
    }

    @Override
    public Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults) {
        Tally tally = new Tally();
        Goods goods = Goods.of(hotel, stores);
        Named<Extra> there = Named.extras(stores.extras().of(hotel.id()).extras());
        Map<ExtraId, Integer> told = new HashMap<>();
        for (CsvRow row : rows) {
            Line line = new Line(row, faults, COLUMNS);
            Optional<Extra> before = line.cell("id").isPresent()
                    ? line.read("id", there::get)
                    : line.read("name", there::find).flatMap(Function.identity());
            ObjectNode body = body(line, hotel, goods);
            line.attempt(explain, () -> {
                Extra after = before.map(extra -> change(hotel, stores, extra, body, tally))
                        .orElseGet(() -> add(hotel, stores, body, tally));
                there.put(after);
                Integer first = told.putIfAbsent(after.id(), line.number());
                if (first != null) {
                    line.fault("tells of the same extra as line " + first);
                }
            });
        }
        return tally;
    }

    private Extra add(Hotel hotel, CatalogueStores stores, ObjectNode body, Tally tally) {
        ExtraProfile profile = ExtraBody.read(bodies.checked("createExtra", body), hotel);
        tally.created();
        return new AddExtra(stores.extras(), stores.roomTypes(), stores.ratePlans())
                .handle(hotel.id(), new ExtraId(Ids.next()), profile);
    }

    private Extra change(Hotel hotel, CatalogueStores stores, Extra before, ObjectNode body, Tally tally) {
        ExtraProfile after = ExtraBody.patched(before.profile(), bodies.checked("updateExtra", body), hotel);
        if (after.equals(before.profile())) {
            tally.unchanged();
            return before;
        }
        tally.changed();
        return new ChangeExtra(stores.extras(), stores.roomTypes(), stores.ratePlans())
                .handle(before, version -> version == before.version(), _ -> after);
    }

    private static ObjectNode body(Line line, Hotel hotel, Goods goods) {
        ObjectNode body = Json.mapper().createObjectNode();
        line.put(body, "name", "name", CellText::text);
        line.putOrReset(body, "description", "description", CellText::text);
        line.put(body, "price", "price", cell -> CellText.money(cell, hotel.profile().currency()));
        PriceCells.refuseOtherCurrency(line, hotel);
        line.put(body, "per", "per", CellText::word);
        line.putOrReset(body, "children_exempt_below_age", "children_exempt_below_age", CellText::number);
        line.putOrReset(body, "max_quantity", "max_quantity", CellText::number);
        line.putOrReset(body, "rate_plan_ids", "rate_plans", cell -> ids(cell, goods.ratePlans(), plan -> plan.id().toString()));
        line.putOrReset(body, "room_type_ids", "room_types", cell -> ids(cell, goods.roomTypes(), roomType -> roomType.id().toString()));
        line.put(body, "status", "status", CellText::word);
        return body;
    }

    private static <T> JsonNode ids(String cell, Named<T> named, Function<T, String> id) {
        ArrayNode ids = Json.mapper().createArrayNode();
        CellText.list(cell).forEach(name -> ids.add(id.apply(named.get(name))));
        return ids;
    }
}

package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.roomtype.http.RoomTypeBody;
import innkeeper.hotel.roomtype.usecase.AddRoomType;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.csv.CsvTable;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Room types: a row each. Photos and translations are not in it, and stay as they are. */
final class RoomTypeSheet implements Sheet {
    private static final CsvTable TABLE = new CsvTable(List.of("id", "name", "adults", "children", "total", "total_rooms",
            "base_price", "currency", "description", "beds", "area_m2", "amenities", "status"), Set.of("name"), MOST_ROWS);
    private static final Map<String, String> COLUMNS = Map.of("/capacity/adults", "adults", "/capacity/children",
            "children", "/capacity", "total", "/base_price/currency", "currency");

    private final Bodies bodies;
    private final Function<Rejection, Problem> explain;
    private final Clock clock;

    RoomTypeSheet(Bodies bodies, Function<Rejection, Problem> explain, Clock clock) {
        this.bodies = bodies;
        this.explain = explain;
        this.clock = clock;
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public List<List<String>> rows(Hotel hotel, CatalogueStores stores) {
        return stores.roomTypes().of(hotel.id()).stream().map(RoomTypeSheet::row).toList();
    }

    private static List<String> row(RoomType roomType) {
        RoomTypeProfile profile = roomType.profile();
        RoomTypeDetails details = profile.details();
        return List.of(roomType.id().toString(), Written.text(profile.name()), String.valueOf(profile.capacity().adults()),
                String.valueOf(profile.capacity().children()), String.valueOf(profile.capacity().total()),
                String.valueOf(profile.totalRooms()), Written.amount(profile.basePrice()),
                profile.basePrice().currency().getCurrencyCode(), Written.text(details.description()),
                Written.list(details.beds(), bed -> bed.count() + " " + Written.word(bed.kind())),
                Written.number(details.area()), Written.list(details.amenities(), Written::word),
                Written.word(profile.status()));
    }

    @Override
    public Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults) {
        Tally tally = new Tally();
        Named<RoomType> there = Named.roomTypes(stores.roomTypes().of(hotel.id()));
        Map<RoomTypeId, Integer> told = new HashMap<>();
        for (CsvRow row : rows) {
            Line line = new Line(row, faults, COLUMNS);
            Optional<RoomType> before = line.cell("id").isPresent()
                    ? line.read("id", there::get)
                    : line.read("name", there::find).flatMap(Function.identity());
            ObjectNode body = body(line, hotel);
            line.attempt(explain, () -> {
                RoomType after = before.map(roomType -> change(hotel, stores, roomType, body, tally))
                        .orElseGet(() -> add(hotel, stores, body, tally));
                there.put(after);
                Integer first = told.putIfAbsent(after.id(), line.number());
                if (first != null) {
                    line.fault("tells of the same room type as line " + first);
                }
            });
        }
        return tally;
    }

    private RoomType add(Hotel hotel, CatalogueStores stores, ObjectNode body, Tally tally) {
        ObjectNode status = Json.mapper().createObjectNode();
        Optional.ofNullable(body.remove("status")).ifPresent(said -> status.set("status", said));
        RoomTypeProfile profile = RoomTypeBody.read(bodies.checked("createRoomType", body), hotel);
        RoomType added = new AddRoomType(stores.roomTypes()).handle(hotel, new RoomTypeId(Ids.next()), profile);
        tally.created();
        return edited(hotel, added, status).status() == Status.PUBLISHED
                ? added
                : change(hotel, stores, added, status, new Tally());
    }

    private RoomType change(Hotel hotel, CatalogueStores stores, RoomType before, ObjectNode body, Tally tally) {
        RoomTypeProfile after = edited(hotel, before, body);
        if (after.equals(before.profile())) {
            tally.unchanged();
            return before;
        }
        ChangeRoomType.Changed changed = new ChangeRoomType(stores.roomTypes(), stores.bookedStays(), clock)
                .handle(hotel, before, version -> version == before.version(), _ -> after);
        tally.changed();
        tally.touched(changed.touched());
        return changed.roomType();
    }

    private RoomTypeProfile edited(Hotel hotel, RoomType before, ObjectNode patch) {
        return RoomTypeBody.patched(before.profile(), bodies.checked("updateRoomType", patch), hotel);
    }

    private static ObjectNode body(Line line, Hotel hotel) {
        ObjectNode body = Json.mapper().createObjectNode();
        line.put(body, "name", "name", CellText::text);
        ObjectNode capacity = Json.mapper().createObjectNode();
        List.of("adults", "children", "total").forEach(column -> line.put(capacity, column, column, CellText::number));
        if (!capacity.isEmpty()) {
            body.set("capacity", capacity);
        }
        line.put(body, "total_rooms", "total_rooms", CellText::number);
        line.put(body, "base_price", "base_price", cell -> CellText.money(cell, hotel.profile().currency()));
        PriceCells.refuseOtherCurrency(line, hotel);
        line.putOrReset(body, "description", "description", CellText::text);
        line.putOrReset(body, "beds", "beds", CellText::beds);
        line.putOrReset(body, "area_m2", "area_m2", CellText::number);
        line.putOrReset(body, "amenities", "amenities", CellText::words);
        line.put(body, "status", "status", CellText::word);
        return body;
    }
}

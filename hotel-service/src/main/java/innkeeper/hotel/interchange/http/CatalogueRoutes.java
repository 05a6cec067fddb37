package innkeeper.hotel.interchange.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.interchange.usecase.CatalogueEdits;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.kernel.Rejection;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a hotel sells, as files for spreadsheets. */
public final class CatalogueRoutes implements Routes {
    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final Hotels hotels;
    private final CatalogueStores stores;
    private final CatalogueEdits edits;
    private final Map<String, Sheet> sheets;

    /** What an import came to, and the file as it is then. */
    private record Imported(Tally tally, String text) {}

    public CatalogueRoutes(Hotels hotels, CatalogueStores stores, CatalogueEdits edits, Contract contract,
            Function<Rejection, Problem> explain, Clock clock) {
        this.hotels = hotels;
        this.stores = stores;
        this.edits = edits;
        Bodies bodies = new Bodies(contract);
        this.sheets = Map.of("room-types", new RoomTypeSheet(bodies, explain, clock), "rate-plans",
                new RatePlanSheet(bodies, explain), "prices", new PriceSheet(bodies, explain, clock), "extras",
                new ExtraSheet(bodies, explain));
    }

    @Override
    public void routing(Routing routing) {
        routing.on("exportCatalogue", this::write)
                .on("importCatalogue", this::read);
    }

    private Answer write(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        Sheet sheet = sheets.get(call.path("file"));
        List<List<String>> rows = sheet.rows(hotel, stores);
        String text = sheet.table().write(rows, ',');
        boolean semicolons = call.query("separator").filter("semicolon"::equals).isPresent();
        return Answer.text(200, CSV, semicolons ? sheet.table().write(rows, ';') : text).etagOf(text)
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(call.path("file")));
    }

    private Answer read(Call call) {
        Sheet sheet = sheets.get(call.path("file"));
        List<CsvRow> rows = sheet.table().read(call.rawBody());
        Hotel hotel = Owned.hotel(call, hotels);
        boolean dryRun = call.flag("dry_run").orElse(false);
        Predicate<String> current = dryRun && call.header("If-Match").isEmpty() ? _ -> true : call.ifMatchContent();
        Imported imported = edits.together(hotel.id(), !dryRun, within -> apply(sheet, hotel, within, rows, current, dryRun));
        return Answer.ok(imported.tally().view(dryRun)).etagOf(imported.text());
    }

    private static Imported apply(Sheet sheet, Hotel hotel, CatalogueStores stores, List<CsvRow> rows, Predicate<String> current,
            boolean dryRun) {
        String before = text(sheet, hotel, stores);
        if (!current.test(before)) {
            throw new ProblemException(ProblemKind.STALE, "stale", "Somebody has changed what is in the file: export it anew");
        }
        CsvFaults faults = new CsvFaults();
        Tally tally = sheet.apply(hotel, stores, rows, faults);
        faults.refuse();
        return new Imported(tally, dryRun ? before : text(sheet, hotel, stores));
    }

    private static String text(Sheet sheet, Hotel hotel, CatalogueStores stores) {
        return sheet.table().write(sheet.rows(hotel, stores), ',');
    }
}

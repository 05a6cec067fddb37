package innkeeper.benchmark.search;

import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.settings.StackSettings.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A catalogue of any size in the tables of hotel-service: the same hotels, rooms, prices and nights sold for the same size. */
final class Catalogue implements AutoCloseable {
    static final int ROOM_TYPES = 4;
    static final int RATE_PLANS = 2;
    static final int HOTELS_IN_A_CITY = 250;
    private static final int FEWEST_CITIES = 4;
    /** Built anew when the hotels are there: a trigram index grows slowly, row by row. */
    private static final String WORDS_INDEX = "hotels_by_words";

    private final Connection connection;
    private final int hotels;

    private Catalogue(Connection connection, int hotels) {
        this.connection = connection;
        this.hotels = hotels;
    }

    static Catalogue make(TestBed bed, Path root, int hotels, Report report) throws SQLException, IOException {
        Database database = bed.settings().service("hotel-service").database();
        Connection connection = DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s"
                .formatted(database.port().number(), database.name()), PostgresServer.SUPERUSER, bed.superuserPassword());
        Catalogue catalogue = new Catalogue(connection, hotels);
        catalogue.run("alter system set max_wal_size = '8GB'", "select pg_reload_conf()",
                "set session_replication_role = replica", "set synchronous_commit = off", "set maintenance_work_mem = '512MB'");
        report.progress("%,d hotels", hotels);
        String words = catalogue.text("select indexdef from pg_indexes where indexname = '%s'".formatted(WORDS_INDEX));
        catalogue.run("drop index " + WORDS_INDEX);
        catalogue.hotels(City.largest(root, Math.max(FEWEST_CITIES, hotels / HOTELS_IN_A_CITY)));
        catalogue.run(words);
        report.progress("what they sell");
        catalogue.run(CatalogueSql.OWNERS, CatalogueSql.ROOM_TYPES, CatalogueSql.RATE_PLANS, CatalogueSql.CHARGES);
        report.progress("a year of prices");
        catalogue.fill("rate_months", CatalogueSql.RATES);
        report.progress("a year of rooms taken");
        catalogue.fill("room_months", CatalogueSql.TAKEN);
        for (String table : List.of("hotels", "owners", "room_types", "rate_plans", "hotel_charges", "rate_months", "room_months")) {
            catalogue.run("vacuum analyze " + table);
        }
        catalogue.run("checkpoint");
        return catalogue;
    }

    /** With its key built anew when the rows are there. */
    private void fill(String table, String rows) throws SQLException {
        String key = text("select pg_get_constraintdef(oid) from pg_constraint where conname = '%s_pk'".formatted(table));
        run("alter table %1$s drop constraint %1$s_pk".formatted(table), rows,
                "alter table %1$s add constraint %1$s_pk %2$s".formatted(table, key));
    }

    private void hotels(List<City> cities) throws SQLException, IOException {
        double[] shares = City.shares(cities.size());
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy hotels (%s) from stdin".formatted(HotelRow.COLUMNS));
        for (int number = 1; number <= hotels; number++) {
            byte[] line = HotelRow.line(number, cities, shares).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    /** {@code :hotels} is their number. */
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.replace(":hotels", Integer.toString(hotels)));
            }
        }
    }

    int size() {
        return hotels;
    }

    /** The first column of the first row. */
    String text(String sql) throws SQLException {
        return texts(sql).getFirst();
    }

    List<String> texts(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** Name and number of hotels, of the city whose number comes next to this one. */
    Town town(int wanted) throws SQLException {
        String[] found = text("""
                select h.city || ',' || count(*) from hotels h group by h.city
                order by abs(count(*) - %d), h.city limit 1""".formatted(wanted)).split(",");
        return new Town(found[0], Integer.parseInt(found[1]));
    }

    record Town(String name, int hotels) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

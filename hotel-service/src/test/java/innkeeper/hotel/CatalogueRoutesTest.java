package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogueRoutesTest {
    private static final List<String> FILES = List.of("room-types", "rate-plans", "prices", "extras");
    private static final String BOM = "\uFEFF";
    private static final String HEADER = "name,adults,children,total,total_rooms,base_price\n";

    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(Ports.inMemory());
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void a_hotelier_reads_room_types_in_a_spreadsheet() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types",
                """
                {"name": "Double, quiet", "capacity": {"adults": 2, "children": 1, "total": 2}, "total_rooms": 3,
                 "base_price": {"amount": 620050, "currency": "RUB"}, "description": "=cmd", "area_m2": 22,
                 "beds": [{"kind": "double", "count": 1}, {"kind": "single", "count": 2}], "amenities": ["desk", "wifi"]}""");
        Reply read = client.get("boris", file(hotel, "room-types"));
        assertEquals(BOM
                + "id,name,adults,children,total,total_rooms,base_price,currency,description,beds,area_m2,amenities,status\r\n"
                + "ID,\"Double, quiet\",2,1,2,3,6200.50,RUB,'=cmd,1 double | 2 single,22,desk | wifi,published\r\n",
                withoutIds(read.http().body()));
        assertEquals("attachment; filename=\"room-types.csv\"", read.header("Content-Disposition"));
        Reply semicolons = client.get("boris", file(hotel, "room-types") + "?separator=semicolon");
        assertTrue(semicolons.http().body().contains(";2;1;2;3;6200.50;RUB;"), semicolons.http().body());
        assertEquals(read.header("ETag"), semicolons.header("ETag"));
    }

    @Test
    void what_was_exported_makes_another_hotel_the_same() {
        String hotel = aFullHotel();
        String other = client.aHotelOf("boris");
        for (String file : FILES) {
            Reply exported = client.get("boris", file(hotel, file));
            Reply same = client.putCsv("boris", file(hotel, file), exported.header("ETag"), exported.http().body());
            assertEquals("0 0", same.body().path("created") + " " + same.body().path("changed"), same.http().body());
            assertEquals(exported.header("ETag"), same.header("ETag"));
            Reply imported = client.putCsv("boris", file(other, file), "*",
                    withoutIds(exported.http().body()).replace("\nID,", "\n,"));
            assertEquals(200, imported.status(), imported.http().body());
            assertEquals(withoutIds(exported.http().body()),
                    withoutIds(client.get("boris", file(other, file)).http().body()));
        }
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        String table =
                "name;total_rooms;adults;children;total;base_price\r\nDouble;5;;;;\r\nSuite;1;2;1;3;12 000,50\r\n;;;;;\r\n";
        String before = client.get("boris", file(hotel, "room-types")).http().body();
        Reply dry = client.putCsv("boris", file(hotel, "room-types") + "?dry_run=true", "", table);
        assertEquals("[true,1,1,0,0]", told(dry));
        assertEquals(before, client.get("boris", file(hotel, "room-types")).http().body());
        assertEquals("[false,1,1,0,0]",
                told(client.putCsv("boris", file(hotel, "room-types"), dry.header("ETag"), table)));
        assertEquals("[false,0,0,2,0]", told(client.putCsv("boris", file(hotel, "room-types"), "*", table)));
        assertEquals(1_200_050, roomTypes(hotel).at("/1/base_price/amount").asInt());
        assertEquals(5, roomTypes(hotel).at("/0/total_rooms").asInt());
    }

    @Test
    void a_row_that_is_wrong_undoes_those_before_it() {
        String hotel = client.aHotelOf("boris");
        Reply refused =
                client.putCsv("boris", file(hotel, "room-types"), "*", HEADER + "A,2,0,2,1,100\nB,2,0,5,1,100\n");
        assertEquals("line:3:total", refused.pointers());
        assertEquals(0, roomTypes(hotel).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "                ~ A,2,0,2,1,4 000,50                     ~ line:2",
            "                ~ A,2,0,2,1,\"4,000\"                    ~ line:2:base_price",
            "                ~ A,two,0,2,1,100                        ~ line:2:adults",
            "                ~ A,2,0,2,1,=1+1                         ~ line:2:base_price",
            "                ~ A,99,0,99,1,100                        ~ line:2:adults line:2:total",
            "                ~ ,2,0,2,1,100                           ~ line:2:name",
            "                ~ A,2,0,2,1,100\\nA,2,0,2,1,100          ~ line:3",
            "                ~ A,2,0,2,1,100\\n\"B,2,0,2,1,100\\nC    ~ line:3",
            "'colour,'       ~ red,A,2,0,2,1,100                      ~ line:1",
            "'name,'         ~ A,A,2,0,2,1,100                        ~ line:1:name",
            "'id,'           ~ x,A,2,0,2,1,100                        ~ line:2:id",
            "'currency,'     ~ USD,A,2,0,2,1,100                      ~ line:2:currency",
            "'beds,'         ~ double,A,2,0,2,1,100                   ~ line:2:beds",
            "'description,'  ~ \"a\u0000b\",A,2,0,2,1,100             ~ line:2:description"})
    void what_is_wrong_is_told_by_line_and_column(String columns, String rows, String pointers) {
        String more = columns == null ? "" : columns.replace("'", "");
        Reply refused = client.putCsv("boris", file(client.aHotelOf("boris"), "room-types"), "*",
                more + HEADER + rows.replace("\\n", "\n") + "\n");
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointers, refused.pointers(), refused.http().body());
    }

    @Test
    void another_encoding_is_named_in_words() {
        Reply refused = client.putCsv("boris", file(client.aHotelOf("boris"), "room-types"), "*",
                (HEADER + "Люкс,2,0,2,1,100\n").getBytes(Charset.forName("windows-1251")));
        assertEquals("line:2", refused.pointers());
        assertTrue(refused.body().at("/errors/0/detail").asText().contains("Windows-1251"));
    }

    @Test
    void of_many_faults_a_hundred_are_told_and_the_rest_counted() {
        String rows = IntStream.range(0, 130).mapToObj("R%d,0,0,1,1,1\n"::formatted).collect(Collectors.joining());
        JsonNode errors = client.putCsv("boris", file(client.aHotelOf("boris"), "room-types"), "*", HEADER + rows)
                .body().path("errors");
        assertEquals(101, errors.size());
        assertTrue(errors.path(100).path("detail").asText().startsWith("has 30 more faults"),
                errors.path(100).toString());
    }

    @Test
    void what_is_too_large_is_not_read() {
        String rooms = file(client.aHotelOf("boris"), "room-types");
        assertEquals("too-large", client.putCsv("boris", rooms, "*", "x".repeat(1_048_577)).code());
        assertEquals(400, client.putCsv("boris", rooms, "*", HEADER + "R,,,,,\n".repeat(10_001)).status());
    }

    @Test
    void only_the_file_that_was_read_is_replaced() {
        String rooms = file(client.aHotelOf("boris"), "room-types");
        String etag = client.get("boris", rooms).header("ETag");
        assertEquals("precondition-required", client.putCsv("boris", rooms, "", HEADER + "A,2,0,2,1,100\n").code());
        assertEquals(200, client.putCsv("boris", rooms, etag, HEADER + "A,2,0,2,1,100\n").status());
        assertEquals("stale", client.putCsv("boris", rooms, etag, HEADER + "A,2,0,2,1,200\n").code());
        assertEquals("stale", client.putCsv("boris", rooms + "?dry_run=true", etag, HEADER + "A,2,0,2,1,200\n").code());
    }

    @Test
    void plans_follow_plans_of_the_same_file_whatever_the_order() {
        String hotel = client.aHotelOf("boris");
        client.putCsv("boris", file(hotel, "room-types"), "*",
                HEADER + "Double,2,0,2,1,5000\n\"A | B\",2,0,2,1,5000\n");
        Reply imported = client.putCsv("boris", file(hotel, "rate-plans"), "*", """
                name,board,room_types,cancellation_policy,payment_methods,deposit_percent,derived_from,derived_percent,derived_amount,max_stay
                Saver,room_only,Double,booked 100%,online | deposit,25%,Flexible,-10%,,
                Flexible,Breakfast,double,"7d 1n, 24h 100%",online | at_hotel,,,,,30
                Later,,,free,,,Flexible,,-500,
                """);
        assertEquals("[false,3,0,0,0]", told(imported), imported.http().body());
        JsonNode plans = client.get("", hotel + "/rate-plans").body().path("items");
        assertEquals("[{\"until_days\":7,\"fee_nights\":1},{\"until_hours\":24,\"fee_percent\":100}]",
                plans.at("/1/cancellation_policy/steps").toString());
        assertEquals("[\"online\",\"deposit\"] 25",
                plans.at("/2/payment_methods") + " " + plans.at("/2/deposit_percent"));
        assertEquals(plans.at("/1/id"), plans.at("/2/derived_from/rate_plan_id"));
        assertEquals(-50_000, plans.at("/3/derived_from/amount/amount").asInt());
        assertEquals("line:2:derived_from line:3:room_types line:4:cancellation_policy line:5:max_stay line:6",
                client.putCsv("boris", file(hotel, "rate-plans"), "*", """
                        name,room_types,cancellation_policy,derived_from,derived_percent,min_stay,max_stay
                        X,,,Nobody,-10,,
                        Y,Triple,,,,,
                        Z,,"1d 1n, 7d 100%",,,,
                        U,,,,,5,2
                        standard,,,Flexible,-10,,
                        """).pointers());
    }

    @Test
    void prices_are_set_in_layers_and_taken_back() {
        String hotel = client.aHotelOf("boris");
        client.putCsv("boris", file(hotel, "room-types"), "*", HEADER + "Double,2,0,2,1,5000\n");
        String header = "rate_plan;room_type;from;to;weekdays;price;min_stay;closed;layer\n";
        Reply imported = client.putCsv("boris", file(hotel, "prices"), "*",
                header + "standard;Double;01.06.2027;2027-07-01;;6000;2;;\n"
                        + "standard;double;2027-06-01;2027-07-01;friday | saturday;7 500,50;;;\n"
                        + "standard;Double;2027-06-10;2027-06-12;;9000;;да;day\n");
        assertEquals("[false,0,3,0,0]", told(imported), imported.http().body());
        String exported = client.get("boris", file(hotel, "prices")).http().body();
        assertEquals(BOM + """
                rate_plan,room_type,from,to,weekdays,layer,price,currency,min_stay,closed,closed_to_arrival,closed_to_departure
                standard,Double,2027-06-01,2027-07-01,,season,6000,RUB,,,,
                standard,Double,2027-06-04,2027-06-27,friday | saturday,weekday,7500.50,RUB,,,,
                standard,Double,2027-06-10,2027-06-12,,day,9000,RUB,,,,
                standard,Double,2027-06-01,2027-06-10,,,,,2,,,
                standard,Double,2027-06-10,2027-06-12,,,,,2,yes,,
                standard,Double,2027-06-12,2027-07-01,,,,,2,,,
                """.replace("\n", "\r\n"), exported);
        client.putCsv("boris", file(hotel, "prices"), "*", header
                + "standard;Double;2027-06-01;2027-07-01;;none;none;none;\n"
                + "standard;Double;2027-06-01;2027-07-01;monday|tuesday|wednesday|thursday|friday|saturday|sunday;none;;;\n"
                + "standard;Double;2027-06-10;2027-06-12;;none;;;day\n");
        assertEquals(1, client.get("boris", file(hotel, "prices")).http().body().lines().count());
    }

    @Test
    void nights_that_are_over_are_passed_over_so_that_an_old_file_still_does() {
        String hotel = client.aHotelOf("boris");
        client.putCsv("boris", file(hotel, "room-types"), "*", HEADER + "Double,2,0,2,1,5000\n");
        String rows = """
                rate_plan,room_type,from,to,weekdays,layer,price,closed
                standard,Double,2020-06-01,2027-06-02,,season,6000,
                standard,Double,2020-06-01,2027-06-02,friday,weekday,7000,
                standard,Double,2020-06-01,2020-07-01,,season,8000,yes
                """;
        assertEquals("[false,0,2,0,1]", told(client.putCsv("boris", file(hotel, "prices"), "*", rows)));
        String exported = client.get("boris", file(hotel, "prices")).http().body();
        assertTrue(exported.contains(",2027-06-02,,season,6000,") && exported.contains(",friday,weekday,7000,"),
                exported);
        assertFalse(exported.contains("2020-") || exported.contains("8000"), exported);
        assertEquals("[false,0,0,2,1]", told(client.putCsv("boris", file(hotel, "prices"), "*", rows)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "Nobody,Double,2027-06-01,2027-06-02,,100,,             ~ line:2:rate_plan",
            ",Double,2027-06-01,2027-06-02,,100,,                   ~ line:2:rate_plan",
            "standard,Triple,2027-06-01,2027-06-02,,100,,           ~ line:2:room_type",
            "standard,Double,06/01/2027,2027-06-02,,100,,           ~ line:2:from",
            "standard,Double,2027-06-31,2027-07-02,,100,,           ~ line:2:from",
            "standard,Double,2027-06-03,2027-06-02,,100,,           ~ line:2:to",
            "standard,Double,2027-06-01,9999-06-02,,100,,           ~ line:2:to",
            "standard,Double,2027-06-01,2027-06-02,,,,              ~ line:2",
            "standard,Double,2027-06-01,2027-06-02,,-5,,            ~ line:2:price",
            "standard,Double,2027-06-01,2027-06-02,someday,100,,    ~ line:2:weekdays",
            "standard,Double,2027-06-01,2027-06-02,,100,maybe,      ~ line:2:closed",
            "standard,Double,2027-06-01,2027-06-02,,100,,week       ~ line:2:layer",
            "Saver,Double,2027-06-01,2027-06-02,,100,,              ~ line:2",
            "standard,Double,2027-06-01,2027-06-08,,100,,\\nstandard,Double,2027-06-05,2027-06-09,,200,, ~ line:3"})
    void nights_that_cannot_be_are_told(String rows, String pointers) {
        String hotel = client.aHotelOf("boris");
        client.putCsv("boris", file(hotel, "room-types"), "*", HEADER + "Double,2,0,2,1,5000\n");
        client.putCsv("boris", file(hotel, "rate-plans"), "*",
                "name,derived_from,derived_percent\nSaver,standard,-10\n");
        Reply refused = client.putCsv("boris", file(hotel, "prices"), "*",
                "rate_plan,room_type,from,to,weekdays,price,closed,layer\n" + rows.replace("\\n", "\n") + "\n");
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointers, refused.pointers(), refused.http().body());
    }

    @Test
    void two_room_types_of_one_name_are_told_apart_by_their_ids() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        String second = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        assertEquals("line:2:name",
                client.putCsv("boris", file(hotel, "room-types"), "*", "name,total_rooms\nDouble,9\n").pointers());
        client.putPrices("boris", second, """
                {"prices": [{"from": "2027-06-01", "to": "2027-06-02", "closed": true}]}""");
        assertTrue(
                client.get("boris", file(hotel, "prices")).http().body().contains(HotelClient.idIn(second).toString()));
        assertEquals(200, client.putCsv("boris", file(hotel, "room-types"), "*",
                "id,name,total_rooms\n%s,Twin,9\n".formatted(HotelClient.idIn(second))).status());
    }

    @Test
    void extras_stand_in_a_table_of_their_own_archived_ones_included() {
        String hotel = aFullHotel();
        String extras = file(hotel, "extras");
        assertEquals(BOM + """
                id,name,description,price,currency,per,children_exempt_below_age,max_quantity,rate_plans,room_types,status
                ID,Breakfast,"Buffet, from 7",650,RUB,person_and_night,6,,,,published
                ID,'=Transfer,,1500.50,RUB,stay,,2,Own | +Saver,Double | =SUM(A1),published
                ID,Cot,,0,RUB,night,,1,,,archived
                """.replace("\n", "\r\n"), withoutIds(client.get("boris", extras).http().body()));
        String table = "name,price,per,max_quantity,status\nbreakfast,700,,,\nParking,300,night,3,\nCot,,,,published\n";
        assertEquals("[true,1,2,0,0]", told(client.putCsv("boris", extras + "?dry_run=true", "", table)));
        assertEquals(3, client.get("", hotel + "/extras").body().path("items").size());
        assertEquals("[false,1,2,0,0]", told(client.putCsv("boris", extras, "*", table)));
        assertEquals("[false,0,0,3,0]", told(client.putCsv("boris", extras, "*", table)));
        JsonNode breakfast = client.get("", hotel + "/extras").body().at("/items/0");
        assertEquals("70000 6 Buffet, from 7", "%s %s %s".formatted(breakfast.at("/price/amount"),
                breakfast.path("children_exempt_below_age"), breakfast.path("description").asText()),
                "what no column tells stays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "Spa,100,person,,2,,                      ~ line:2:max_quantity",
            "Spa,100,stay,6,,,                        ~ line:2:children_exempt_below_age",
            "Spa,,stay,,,,                            ~ line:2:price",
            "Spa,-1,stay,,,,                          ~ line:2:price",
            "Spa,100,week,,,,                         ~ line:2:per",
            "Spa,100,stay,,,Attic,                    ~ line:2:room_types",
            "Spa,100,stay,,,,EUR                      ~ line:2:currency",
            "Spa,100,stay,,,,\\nSpa,100,stay,,,,      ~ line:3",
            ",100,stay,,,,                            ~ line:2:name"})
    void what_is_wrong_with_an_extra_is_told_by_line_and_column(String rows, String pointers) {
        Reply refused = client.putCsv("boris", file(client.aHotelOf("boris"), "extras"), "*",
                "name,price,per,children_exempt_below_age,max_quantity,room_types,currency\n"
                        + rows.replace("\\n", "\n") + "\n");
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointers, refused.pointers(), refused.http().body());
    }

    @Test
    void of_more_extras_than_a_hotel_sells_none_is_added() {
        String hotel = client.aHotelOf("boris");
        String rows = IntStream.rangeClosed(1, 51).mapToObj("E%d,1,stay\n"::formatted).collect(Collectors.joining());
        assertEquals("line:52",
                client.putCsv("boris", file(hotel, "extras"), "*", "name,price,per\n" + rows).pointers());
        assertEquals(0, client.get("", hotel + "/extras").body().path("items").size());
    }

    @Test
    void only_who_manages_the_hotel_sees_and_sends_files() {
        String hotel = client.aHotelOf("boris");
        assertEquals("not-hotel-staff", client.get("clara", file(hotel, "prices")).code());
        assertEquals("not-hotel-staff",
                client.putCsv("clara", file(hotel, "room-types"), "*", HEADER + "A,2,0,2,1,100\n").code());
        assertEquals("role-forbids", client.get("anna", file(hotel, "prices")).code());
        assertEquals("unauthenticated", client.get("", file(hotel, "prices")).code());
        assertEquals(400, client.get("boris", file(hotel, "guests")).status());
    }

    private static String aFullHotel() {
        String hotel = client.aHotelOf("boris");
        requireDone(client.putCsv("boris", file(hotel, "room-types"), "*", """
                name,adults,children,total,total_rooms,base_price,description,beds,area_m2,amenities,status
                Double,2,1,2,12,6200,"Two windows,
                a desk and ""tea""\",1 double,22,desk | wifi,
                '=SUM(A1),1,0,1,0,0,'-,,,,archived
                "A | B",3,2,4,2,99.99,''@x,,,,
                """));
        requireDone(client.putCsv("boris", file(hotel, "rate-plans"), "*", """
                name,board,room_types,cancellation_policy,payment_methods,deposit_percent,derived_from,derived_percent,derived_amount,min_stay
                '+Saver,breakfast,Double | =SUM(A1),booked 100%,deposit,40,standard,-10,,2
                Own,,,free,,,,,,
                """));
        requireDone(client.putCsv("boris", file(hotel, "prices"), "*", """
                rate_plan,room_type,from,to,weekdays,layer,price,min_stay,closed
                standard,Double,2027-06-01,2027-09-01,,,8900,2,
                standard,Double,2027-06-01,2027-09-01,friday | saturday,,9900,,
                Own,'=SUM(A1),2027-07-01,2027-07-02,,season,100,,yes
                '+Saver,Double,2027-07-01,2027-07-09,sunday,,,3,no
                """));
        requireDone(client.putCsv("boris", file(hotel, "extras"), "*", """
                name,description,price,per,children_exempt_below_age,max_quantity,rate_plans,room_types,status
                Breakfast,"Buffet, from 7",650,person_and_night,6,,,,
                '=Transfer,,1500.50,Stay,,2,'+Saver | own,Double | =SUM(A1),
                Cot,,0,night,,,,,archived
                """));
        return hotel;
    }

    private static void requireDone(Reply imported) {
        assertEquals(200, imported.status(), imported.http().body());
    }

    private static String file(String hotel, String file) {
        return hotel + "/catalogue/" + file;
    }

    private static String withoutIds(String table) {
        return table.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    private static JsonNode roomTypes(String hotel) {
        return client.get("", hotel + "/room-types").body().path("items");
    }

    private static String told(Reply reply) {
        return StreamSupport.stream(reply.body().spliterator(), false).limit(5).map(JsonNode::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }
}

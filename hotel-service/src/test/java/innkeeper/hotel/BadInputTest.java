package innkeeper.hotel;

import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever is wrong is named, all of it at once, and nothing is stored. */
class BadInputTest {
    private static final Ports PORTS = Ports.inMemory();
    private static RunningHotel running;
    private static HotelClient client;
    private static String hotel;
    private static String doubles;
    private static int announced;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(PORTS);
        client = running.client();
        doubles = client.aDouble();
        hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        announced = ((InMemoryHotels) PORTS.hotels()).announced().size();
    }

    @AfterAll
    static void nothing_was_stored() {
        assertEquals(announced, ((InMemoryHotels) PORTS.hotels()).announced().size());
        assertEquals("\"v1\"", client.get("", hotel).header("ETag"));
        assertEquals("\"v1\"", client.get("", doubles).header("ETag"));
        assertEquals(1, client.get("", hotel + "/room-types").body().path("items").size());
        assertEquals(1,
                client.get("", client.prices(doubles) + "?from=2027-05-10&to=2028-12-01").body().path("prices").size());
        running.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": "Volga Embankment Hotel"   | "name": ""                      | /name
            "name": "Volga Embankment Hotel"   | "name": "   "                   | /name
            "name": "Volga Embankment Hotel"   | "name": 7                       | /name
            "name": "Volga Embankment Hotel"   | "name": null                    | /name
            "name": "Volga Embankment Hotel"   | "name": "A\\u0000B"             | /name
            "name": "Volga Embankment Hotel"   | "name": "\\u3164"               | /name
            "name": "Volga Embankment Hotel"   | "name": "A\\u202eB"             | /name
            "name": "Volga Embankment Hotel"   | "name": "A\\ud800B"             | /name
            "name": "Volga Embankment Hotel"   | "name": "www.prize.example"     | /name
            "city": "Kazan"                    | "city": "see prize\uff0eexample" | /city
            "address": "Kremlin Embankment 21" | "address": "t.me/prize"         | /address
            "description": "A quiet service."    | "description": "A\\u200bB"      | /description
            "name": "Volga Embankment Hotel",  | NONE                            | /name
            "description": "A quiet service."    | "description": ["A"]            | /description
            "country": "RU"                    | "country": "XX"                 | /country
            "country": "RU"                    | "country": "Russia"             | /country
            "city": "Kazan"                    | "city": {}                      | /city
            "address": "Kremlin Embankment 21" | "address": ""                   | /address
            "stars": 4                         | "stars": 6                      | /stars
            "stars": 4                         | "stars": 0                      | /stars
            "stars": 4                         | "stars": 4.5                    | /stars
            "stars": 4                         | "stars": "4"                    | /stars
            "stars": 4                         | "stars": 99999999999999999999   | /stars
            "timezone": "Europe/Moscow"        | "timezone": "Mars/Olympus"      | /timezone
            "timezone": "Europe/Moscow"        | "timezone": "+03:00"            | /timezone
            "currency": "RUB"                  | "currency": "ZZZ"               | /currency
            "currency": "RUB"                  | "currency": "rub"               | /currency
            "currency": "RUB"                  | "currency": "XXX"               | /currency
            "currency": "RUB"                  | "currency": "XTS"               | /currency
            "currency": "RUB"                  | "currency": "XAU"               | /currency
            "currency": "RUB"                  | "currency": "XDR"               | /currency
            "currency": "RUB"                  | "currency": "CHE"               | /currency
            "currency": "RUB"                  | "currency": "DEM"               | /currency
            "currency": "RUB"                  | "currency": "HRK"               | /currency
            "currency": "RUB"                  | "currency": "BGN"               | /currency
            "currency": "RUB"                  | "currency": "RUR"               | /currency
            "check_in_time": "15:00"           | "check_in_time": "25:00"        | /check_in_time
            "check_out_time": "11:00"          | "check_out_time": "11:00:00"    | /check_out_time
            ["wifi", "parking"]                | [], "contact": {"phone": "12345"} | /contact/phone
            ["wifi", "parking"]                | [], "contact": {"phone": ""}    | /contact/phone
            ["wifi", "parking"]                | [], "contact": {"email": "a b"} | /contact/email
            ["wifi", "parking"]                | [], "contact": {"website": "http://a.example/"} | /contact/website
            ["wifi", "parking"]                | [], "contact": {"website": "https://a b"} | /contact/website
            ["wifi", "parking"]                | [], "contact": {"fax": "1"}     | /contact/fax
            ["wifi", "parking"]                | ["casino"]                      | /amenities/0
            ["wifi", "parking"]                | ["wifi", "wifi"]                | /amenities
            "stars": 4                         | "stars": 4, "owner_id": "me"    | /owner_id
            "stars": 4 | "stars": 4, "location": {"latitude": 90.1, "longitude": 0}       | /location/latitude
            "stars": 4 | "stars": 4, "location": {"latitude": 9, "longitude": -181}       | /location/longitude
            "stars": 4 | "stars": 4, "location": {"latitude": 9}                          | /location/longitude
            "stars": 4 | "stars": 4, "location": {"latitude": "9", "longitude": 9}        | /location/latitude
            "stars": 4 | "stars": 4, "location": [55, 49]                                 | /location
            "stars": 4 | "stars": 4, "registration": {"number": "pending"}                | /registration/number
            "stars": 4 | "stars": 4, "registration": {"class": "four stars"}              | /registration/number
            "stars": 4 | "stars": 4, "registration": {"number": "1", "class": ""}         | /registration/class
            "stars": 4 | "stars": 4, "languages": ["jp"]                                  | /languages/0
            "stars": 4 | "stars": 4, "languages": ["russian"]                             | /languages/0
            "stars": 4 | "stars": 4, "languages": ["ru", "ru"]                            | /languages
            "stars": 4 | "stars": 4, "photos": [{"url": "http://a.example/1.jpg"}]        | /photos/0/url
            "stars": 4 | "stars": 4, "photos": [{"url": "http://localhost.a.example/1.jpg"}] | /photos/0/url
            "stars": 4 | "stars": 4, "photos": [{"url": "http://10.0.0.1/1.jpg"}]         | /photos/0/url
            "stars": 4 | "stars": 4, "photos": [{"url": "javascript:alert(1)"}]           | /photos/0/url
            "stars": 4 | "stars": 4, "photos": [{"caption": "A"}]                         | /photos/0/url
            "stars": 4 | "stars": 4, "photos": [{"url": "https://a.example/", "caption": "A\\u202eB"}] | /photos/0/caption
            "stars": 4 | "stars": 4, "default_language": "Russian"                        | /default_language
            "stars": 4 | "stars": 4, "default_language": null, "translations": {"en": {"name": "A"}} | /translations/en
            "stars": 4 | "stars": 4, "translations": {"RU": {"name": "A"}}                | /translations/RU
            "stars": 4 | "stars": 4, "translations": {"ru": {"name": "A\\u0000B"}}         | /translations/ru/name
            "stars": 4 | "stars": 4, "translations": {"ru": {"name": "\\u3164"}}           | /translations/ru/name
            "stars": 4 | "stars": 4, "translations": {"ru": {"name": "www.prize.example"}} | /translations/ru/name
            "stars": 4 | "stars": 4, "translations": {"ru": {"description": "A\\u202eB"}}  | /translations/ru/description
            "stars": 4 | "stars": 4, "translations": {"ru": {"city": "A"}}                | /translations/ru/city
            "stars": 4 | "stars": 4, "translations": {"ru": "Отель"}                      | /translations/ru
            "stars": 4 | "stars": 4, "status": "archived"                                 | /status
            "stars": 4 | "stars": 4, "status": "deleted"                                  | /status
            """)
    void a_bad_field_of_a_hotel_is_named(String right, String wrong, String pointer) {
        String body = HotelClient.HOTEL.replace(right, wrong.equals("NONE") ? "" : wrong);
        refused(client.post("boris", "/v1/hotels", body), pointer);
    }

    @Test
    void all_bad_fields_are_named_at_once() {
        refused(client.post("boris", "/v1/hotels", """
                {"name": "", "country": "RU", "city": 1, "address": "1", "stars": 9, "timezone": "Europe/Moscow",
                 "currency": "RUB", "pool": true}"""), "/city /name /pool /stars");
        refused(client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("RU\"", "XX\"")
                .replace("Europe/Moscow", "Europe/Atlantis").replace("RUB", "ABC").replace(": 4", ": 9")),
                "/country /currency /stars /timezone");
    }

    @Test
    void absurd_lengths_are_refused() {
        refused(client.post("boris", "/v1/hotels",
                HotelClient.HOTEL.replace("Volga Embankment Hotel", "x".repeat(121))), "/name");
        refused(client.post("boris", "/v1/hotels",
                HotelClient.HOTEL.replace("A quiet service.", "x".repeat(4001))), "/description");
        assertEquals("too-large", client.post("boris", "/v1/hotels",
                HotelClient.HOTEL.replace("A quiet service.", "x".repeat(200_000))).code());
        refused(client.get("", "/v1/hotels?city=" + "x".repeat(101)), "query:city");
        refused(client.get("", "/v1/hotels?cursor=" + "x".repeat(501)), "query:cursor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"stars": 6}                                             | /stars
            {"name": null}                                           | /name
            {"id": "01930000-0000-7000-9000-000000000001"}           | /id
            {"timezone": "Nowhere", "currency": "ABC"}               | /currency /timezone
            {"amenities": "wifi"}                                    | /amenities
            {"currency": "DEM"}                                      | /currency
            {"currency": null}                                       | /currency
            {"status": "closed"}                                     | /status
            {"status": null}                                         | /status
            {"photos": [{"url": "https://a.example/1.jpg", "alt": ""}]} | /photos/0/alt
            """)
    void a_bad_patch_of_a_hotel_is_refused(String patch, String pointers) {
        refused(client.patch("boris", hotel, "\"v1\"", patch), pointers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": "Double"       | "name": "\\t"                        | /name
            "adults": 2            | "adults": 0                          | /capacity/adults
            "adults": 2            | "adults": 51                         | /capacity/adults
            "children": 1          | "children": -1                       | /capacity/children
            "children": 1          | "children": 2                        | /capacity/total
            "total": 2             | "total": 1                           | /capacity/total
            "total": 2             | "total": 4                           | /capacity/total
            , "total": 2           | NONE                                 | /capacity/total
            "children": 1,         | NONE                                 | /capacity/children
            "total_rooms": 3       | "total_rooms": -1                    | /total_rooms
            "amount": 500000       | "amount": -1                         | /base_price/amount
            "amount": 500000       | "amount": 1.5                        | /base_price/amount
            "amount": 500000       | "amount": 9223372036854775808        | /base_price/amount
            "amount": 500000,      | NONE                                 | /base_price/amount
            "currency": "RUB"      | "currency": "ABC"                    | /base_price/currency
            "currency": "RUB"      | "currency": "XAU"                    | /base_price/currency
            "total_rooms": 3       | "total_rooms": 3, "bunks": 2            | /bunks
            "total_rooms": 3       | "total_rooms": 3, "beds": 2             | /beds
            "total_rooms": 3       | "total_rooms": 3, "beds": [{"kind": "water", "count": 1}] | /beds/0/kind
            "total_rooms": 3       | "total_rooms": 3, "beds": [{"kind": "king", "count": 0}]  | /beds/0/count
            "total_rooms": 3       | "total_rooms": 3, "area_m2": 0          | /area_m2
            "total_rooms": 3       | "total_rooms": 3, "area_m2": 22.5       | /area_m2
            "total_rooms": 3       | "total_rooms": 3, "amenities": ["pool"] | /amenities/0
            "total_rooms": 3       | "total_rooms": 3, "status": "published" | /status
            """)
    void a_bad_field_of_a_room_type_is_named(String right, String wrong, String pointer) {
        String body = HotelClient.DOUBLE.replace(right, wrong.equals("NONE") ? "" : wrong);
        refused(client.post("boris", hotel + "/room-types", body), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"capacity": 2}                            | /capacity
            {"capacity": {"adults": 0}}                | /capacity/adults
            {"capacity": {"total": 4}}                 | /capacity/total
            {"capacity": {"beds": 4}}                  | /capacity/beds
            {"base_price": null}                       | /base_price
            {"base_price": {"currency": "ABC"}}        | /base_price/currency
            {"base_price": {"currency": "HRK"}}        | /base_price/currency
            {"base_price": {"amount": null}}           | /base_price/amount
            {"hotel_id": "x"}                          | /hotel_id
            {"status": "draft"}                        | /status
            {"status": null}                           | /status
            """)
    void a_bad_patch_of_a_room_type_is_refused(String patch, String pointers) {
        refused(client.patch("boris", doubles, "\"v1\"", patch), pointers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "from": "2027-06-01"   | "from": "2027-06-31"     | /prices/0/from
            "from": "2027-06-01"   | "from": "2027-05-09"     | /prices/0/from
            "from": "2027-06-01"   | "from": "soon"           | /prices/0/from
            "from": "2027-06-01"   | "from": "2027-06-05"     | /prices/0/to
            "from": "2027-06-01"   | "from": "2027-06-06"     | /prices/0/to
            "to": "2027-06-05"     | "to": "2999-01-01"       | /prices/0/to
            "amount": 1            | "amount": -1             | /prices/0/price/amount
            "currency": "RUB"      | "currency": "XXX"        | /prices/0/price/currency
            "min_stay": 2          | "min_stay": 0            | /prices/0/min_stay
            "min_stay": 2          | "min_stay": 91           | /prices/0/min_stay
            "closed": false        | "closed": "no"           | /prices/0/closed
            "closed": false        | "closed": false, "x": 1  | /prices/0/x
            "closed": false        | "closed_to_arrival": 1   | /prices/0/closed_to_arrival
            "closed": false        | "closed_to_departure": "yes" | /prices/0/closed_to_departure
            "closed": false        | "weekdays": []           | /prices/0/weekdays
            "closed": false        | "weekdays": ["friday", "friday"] | /prices/0/weekdays
            "closed": false        | "weekdays": ["Fri"]      | /prices/0/weekdays/0
            "closed": false        | "weekdays": "friday"     | /prices/0/weekdays
            "closed": false        | "weekdays": ["sunday"]   | /prices/0/weekdays
            """)
    void a_bad_price_is_named(String right, String wrong, String pointer) {
        String body = """
                {"prices": [{"from": "2027-06-01", "to": "2027-06-05", "price": {"amount": 1, "currency": "RUB"},
                             "min_stay": 2, "closed": false}]}""";
        refused(client.putPrices("boris", doubles, body.replace(right, wrong)), pointer);
    }

    @Test
    void no_prices_and_prices_that_overlap_are_refused() {
        refused(client.putPrices("boris", doubles, "{\"prices\": []}"), "/prices");
        String range =
                "{\"from\": \"2027-06-0%d\", \"to\": \"2027-06-05\", \"price\": {\"amount\": 1, \"currency\": \"RUB\"}}";
        refused(client.putPrices("boris", doubles,
                "{\"prices\": [" + range.formatted(1) + "," + range.formatted(3) + "]}"), "/prices/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check_in=2027-06-01                                      | query:check_out
            check_out=2027-06-01                                     | query:check_in
            check_in=2027-06-02&check_out=2027-06-01                 | query:check_out
            check_in=2027-06-01&check_out=2027-06-01                 | query:check_out
            check_in=2027-05-08&check_out=2027-05-12                 | query:check_in
            check_in=2027-06-01&check_out=2027-08-31                 | query:check_out
            check_in=2028-12-01&check_out=2028-12-02                 | query:check_in
            check_in=2028-09-23&check_out=2028-09-24                 | query:check_in
            check_in=tomorrow&check_out=2027-06-01                   | query:check_in
            guests=0                                                 | query:guests
            guests=many                                              | query:guests
            guests=2&adults=3                                        | query:guests
            adults=201                                               | query:adults
            children_ages=18                                         | query:children_ages
            children_ages=-1                                         | query:children_ages
            children_ages=4;11                                       | query:children_ages
            children_ages=                                           | query:children_ages
            adults=2&rooms=3                                         | query:rooms
            children_ages=4,11&rooms=2&adults=1                      | query:rooms
            rooms=51                                                 | query:rooms
            stars=6                                                  | query:stars
            stars=4,x                                                | query:stars
            amenities=casino                                         | query:amenities
            amenities=wifi,                                          | query:amenities
            min_price=-1                                             | query:min_price
            min_price=2&max_price=1                                  | query:max_price
            currency=XQX&sort=price                                  | query:currency
            currency=XAU                                             | query:currency
            currency=DEM&max_price=1                                 | query:currency
            sort=color                                               | query:sort
            sort=relevance                                           | query:sort
            sort=distance                                            | query:sort
            sort=-distance&near=55,49                                | query:sort
            near=                                                    | query:near
            near=kazan                                               | query:near
            near=55.79                                               | query:near
            near=55.79,49.1,7                                        | query:near
            near=55,79;49,1                                          | query:near
            near=NaN,49                                              | query:near
            near=1e1,49                                              | query:near
            near=+55,49                                              | query:near
            near=90.000001,49                                        | query:near
            near=-91,49                                              | query:near
            near=55,180.5                                            | query:near
            near=55,-999                                             | query:near
            near=55,49&near=56,49                                    | query:near
            hotel_ids=kazan                                          | query:hotel_ids
            hotel_ids=01930000-0000-7000-9000-000000000001&owner=me  | query:hotel_ids
            near=55,49&radius_km=0                                   | query:radius_km
            near=55,49&radius_km=101                                 | query:radius_km
            near=55,49&radius_km=1.5                                 | query:radius_km
            radius_km=5                                              | query:radius_km
            board=brunch                                             | query:board
            board=breakfast,                                         | query:board
            board=                                                   | query:board
            free_cancellation=yes                                    | query:free_cancellation
            free_cancellation=1                                      | query:free_cancellation
            facets=all                                               | query:facets
            near=55,49&cursor=WyJ4Il0                                | query:cursor
            owner=you                                                | query:owner
            limit=0                                                  | query:limit
            limit=201                                                | query:limit
            cursor=bm90IG91cnM                                       | query:cursor
            city=%00                                                 | query:city
            colour=red                                               | query:colour
            """)
    void a_bad_search_is_refused(String query, String pointer) {
        refused(client.get("", "/v1/hotels?" + query), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check_in=2027-06-01                                      | query:check_out
            check_in=2027-06-02&check_out=2027-06-01                 | query:check_out
            check_in=2027-05-09&check_out=2027-05-12                 | query:check_in
            check_in=2027-06-01&check_out=2027-06-02&guests=0        | query:guests
            check_in=2027-06-01&check_out=2027-06-02&rooms=x         | query:rooms
            check_in=2027-06-01&check_out=2027-06-02&adults=1&rooms=2 | query:rooms
            check_in=2027-06-01&check_out=2027-06-02&adults=1&guests=2 | query:guests
            """)
    void bad_dates_of_an_offer_are_refused(String query, String pointer) {
        refused(client.get("", hotel + "/offers?" + query), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2027-06-02&to=2027-06-01    | query:to
            from=2027-06-01&to=2029-06-01    | query:to
            from=0001-01-01                  | query:from
            from=9999-12-31                  | query:from
            from=now                         | query:from
            """)
    void a_bad_range_of_prices_is_refused(String query, String pointer) {
        refused(client.get("", client.prices(doubles) + "?" + query), pointer);
    }

    @Test
    void wrong_ids_are_refused_or_unknown() {
        refused(client.get("", "/v1/hotels/7"), "path:hotel_id");
        refused(client.get("", hotel + "/room-types/7"), "path:room_type_id");
        refused(client.get("", hotel + "/room-types?cursor=WyJ4Il0"), "query:cursor");
        assertEquals("unknown-room-type",
                client.get("", hotel + "/room-types/01930000-0000-7000-9000-00000000ffff").code());
        assertEquals("unknown-room-type",
                client.get("", client.aHotelOf("boris") + doubles.substring(hotel.length())).code());
        announced++;
    }

    @Test
    void what_is_not_json_is_refused() {
        for (String text : new String[] {"", "{", "[]", "\"text\"", "null", "{\"name\": \"a\", \"name\": \"b\"}",
                "<a/>"}) {
            assertEquals(400, client.post("boris", "/v1/hotels", text).status(), text);
            assertEquals(400, client.patch("boris", hotel, "\"v1\"", text).status(), text);
            assertEquals(400, client.putPrices("boris", doubles, text).status(), text);
            assertEquals(400, client.post("boris", hotel + "/rate-plans", text).status(), text);
        }
    }

    private static void refused(Reply reply, String pointers) {
        assertEquals(400, reply.status(), reply.http().body());
        assertEquals("invalid-input", reply.code());
        assertEquals(pointers, reply.pointers());
    }
}

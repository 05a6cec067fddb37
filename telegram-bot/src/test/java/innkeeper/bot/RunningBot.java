package innkeeper.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.time.Clocks;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import innkeeper.mocks.Recorded;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.TelegramStandIn;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** The bot on a real database, before a strict Telegram and neighbours made from their contracts, of which one keeps bookings. */
final class RunningBot implements AutoCloseable {
    private static final String HOTEL = """
            {"id": "01930000-0000-7000-9000-000000000001", "owner_id": "01930000-0000-7000-8000-000000000002",
             "name": "Volga Embankment Hotel", "description": "A quiet house.", "country": "RU", "city": "Kazan",
             "address": "Kremlin Embankment 21", "stars": 4, "timezone": "Europe/Moscow", "currency": "RUB",
             "check_in_time": "14:00", "check_out_time": "12:00", "amenities": ["wifi"],
             "contact": {"phone": "+78432345678", "email": null, "website": null}, "location": null, "registration": null,
             "languages": ["ru"], "photos": [], "default_language": "en", "translations": {}, "status": "published"}""";
    private static final String ROOM_TYPE = """
            {"id": "01930000-0000-7000-9100-000000000011", "hotel_id": "01930000-0000-7000-9000-000000000001",
             "name": "Double with river view", "capacity": {"adults": 2, "children": 1, "total": 2}, "total_rooms": 12,
             "base_price": {"amount": 890000, "currency": "RUB"}, "description": "", "beds": [], "area_m2": null, "amenities": [],
             "photos": [], "translations": {}, "status": "published"}""";
    private static final String CITIES = """
            {"items": [{"city": "Kazan", "country": "RU", "hotels": 1}], "next_cursor": null}""";
    private static final String OFFERS = """
            {"items": [{"room_types": [{"id": "01930000-0000-7000-9100-000000000011", "name": "Double with river view",
                                    "capacity": {"adults": 2, "children": 1, "total": 2}, "count": 1, "rooms_left": 7}],
                        "rate_plan": {"id": "01930000-0000-7000-a100-000000000001", "name": "standard", "board": "room_only"},
                        "payment_methods": ["online", "at_hotel"],
                        "rooms": [{"room_type_id": "01930000-0000-7000-9100-000000000011", "adults": 2, "children_ages": [], "extras": [],
                                   "rate_plan_id": "01930000-0000-7000-a100-000000000001"}],
                        "nights": [{"date": "2027-06-10", "price": {"amount": 890000, "currency": "RUB"}}],
                        "charges": [], "extras": [], "available_extras": [], "total": {"amount": 1780000, "currency": "RUB"}, "deposit": null,
                        "cancellation_policy": {"law": null, "steps": [{"from": "2027-06-08T11:00:00Z",
                          "from_local": "2027-06-08T14:00:00+03:00", "percent": 50, "nights": null,
                          "fee": {"amount": 890000, "currency": "RUB"}}]},
                        "quote_token": "k1.1780000", "quoted_until": "2027-06-01T10:15:00Z"}], "next_cursor": null}""";
    private static final String HELD = """
            {"id": "%s", "reference": "K7MQ2XPA", "status": "pending_payment", "client_id": "01930000-0000-7000-8000-000000000001",
             "hotel": {"id": "01930000-0000-7000-9000-000000000001", "name": "Volga Embankment Hotel", "city": "Kazan",
                       "address": "Kremlin Embankment 21", "timezone": "Europe/Moscow", "check_in_time": "14:00",
                       "check_out_time": "12:00", "contact": {"phone": "+78432345678", "email": null, "website": null}},
             "check_in": "2027-06-10", "check_out": "2027-06-12",
             "rooms": [{"id": "01930000-0000-7000-b100-000000000001", "status": "pending_payment",
                        "room_type": {"id": "01930000-0000-7000-9100-000000000011", "name": "Double with river view"},
                        "rate_plan": {"id": "01930000-0000-7000-a100-000000000001", "name": "standard", "board": "room_only"},
                        "check_in": "2027-06-10", "check_out": "2027-06-12", "adults": 2, "children_ages": [],
                        "nights": [{"date": "2027-06-10", "price": {"amount": 890000, "currency": "RUB"}}],
                        "price": {"amount": 1780000, "currency": "RUB"}, "charges": [], "extras": [],
                        "total": {"amount": 1780000, "currency": "RUB"}, "deposit": null,
                        "cancellation_policy": {"law": null, "steps": [{"from": "2027-06-08T11:00:00Z",
                          "from_local": "2027-06-08T14:00:00+03:00", "percent": 50, "nights": null,
                          "fee": {"amount": 890000, "currency": "RUB"}}]}, "end": null}],
             "price": {"nights": {"amount": 1780000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"}, "fees": {"amount": 0, "currency": "RUB"},
                       "taxes": {"amount": 0, "currency": "RUB"}, "total": {"amount": 1780000, "currency": "RUB"}},
             "balance": {"amount": 1780000, "currency": "RUB"}, "payment_method": "online", "deposit": null, "expires_at": "2027-06-01T10:15:00Z",
             "payment": {"id": "pay_1", "url": "http://localhost:8084/pay/pay_1", "expires_at": "2027-06-01T10:15:00Z"},
             "settlement": "unpaid", "refund": null, "end": null, "created_at": "2027-06-01T10:00:00Z"}""";

    final TelegramStandIn telegram;
    final ContractMock auth = ContractMock.of("auth");
    final ContractMock hotels = ContractMock.of("hotel");
    final ContractMock bookings = ContractMock.of("booking");
    final ContractMock notification = ContractMock.of("notification");
    final DatabaseSettings database = TestPostgres.fresh();
    /** What auth-service answers a device that asks: {@code granted}, or an error of RFC 8628. */
    volatile String decision = "authorization_pending";
    /** Whether sessions can be refreshed. */
    volatile boolean sessionsEnd;
    /** How long an access token is good. */
    volatile int expiresIn = 900;
    volatile String preferences = """
            {"kinds": {"bookings": {"channels": ["email"], "in_app": true}, "money": {"channels": ["email"], "in_app": true},
                       "hotel_bookings": {"channels": ["email"], "in_app": true}, "hotel_money": {"channels": [], "in_app": true},
                       "staff": {"channels": ["email"], "in_app": true}, "account": {"channels": ["email"], "in_app": true},
                       "reminders": {"channels": [], "in_app": true}}, "quiet_hours": null, "language": null}""";
    /** Made bookings by idempotency key. */
    final Map<String, ObjectNode> made = new ConcurrentHashMap<>();
    /** What was asked for under each key. */
    final Map<String, Set<String>> wishes = new ConcurrentHashMap<>();
    final List<String> refreshTokens = new CopyOnWriteArrayList<>();
    private final Rules rules;
    private final AtomicInteger issued = new AtomicInteger();
    private final Map<String, String> others;
    /** Those that run, side by side on one database. */
    private final Deque<Main.Application> running = new ArrayDeque<>();

    RunningBot() {
        this(Rules.telegram().withLocalLinks());
    }

    RunningBot(Rules rules) {
        this(rules, Map.of());
    }

    /** @param others variables besides the usual ones */
    RunningBot(Rules rules, Map<String, String> others) {
        this.rules = rules;
        this.others = others;
        telegram = TelegramStandIn.open(0, rules);
        auth.answer("authorizeDevice", 200,
                """
                {"device_code": "device-code-of-the-bot", "user_code": "BCDF-GHJK", "verification_uri": "http://localhost:8081/device",
                 "verification_uri_complete": "http://localhost:8081/device?user_code=BCDF-GHJK", "expires_in": 600, "interval": 1}""");
        auth.answer("issueToken", this::tokens);
        auth.answer("readMe", 200, """
                {"id": "01930000-0000-7000-8000-000000000001", "email": "anna@innkeeper.example", "email_verified": true,
                 "full_name": "Anna <b>_Petrova & Co", "role": "client", "locale": "en", "phone": null, "status": "active",
                 "suspension_reason": null, "created_at": "2026-11-22T12:00:00Z"}""");
        hotels.answer("searchHotels", request -> json(200, found(hotel(request.header("authorization").isEmpty()))));
        hotels.answer("listCities", 200, CITIES);
        hotels.answer("getHotel", 200, HOTEL);
        hotels.answer("listOffers",
                asked -> MockAnswer.of(200, "application/json", OFFERS.replace("\"children_ages\": []",
                        "\"children_ages\": [%s]".formatted(asked.query("children_ages").orElse("")))));
        hotels.answer("getRoomType", 200, ROOM_TYPE);
        bookings.answer("createBooking", this::book);
        bookings.answer("getBooking", request -> json(200, made.values().stream()
                .filter(each -> request.path().endsWith(each.path("id").asText())).findFirst().orElseThrow()));
        bookings.answer("getFolio", 200, """
                {"lines": [], "refunds_due": [], "balance": {"amount": 1780000, "currency": "RUB"}}""");
        bookings.answer("listBookings", _ -> json(200, list()));
        bookings.answer("cancelBooking", request -> {
            ObjectNode booking = made.values().stream()
                    .filter(each -> request.path().contains(each.path("id").asText())).findFirst().orElseThrow();
            return json(200, stands(booking, "cancelled"));
        });
        notification.answer("getNotificationPreferences", _ -> MockAnswer.of(200, "application/json", preferences));
        notification.answer("putNotificationPreferences", request -> {
            preferences = request.body();
            return MockAnswer.of(200, "application/json", preferences);
        });
        start();
    }

    /** From now on the hotel shows two pictures, and its room one. */
    void showsPhotos() {
        hotels.answer("getHotel", 200, HOTEL.replace("\"photos\": []", """
                "photos": [{"url": "https://volga.example/house.jpg", "caption": "The house", "translations": {}},
                           {"url": "https://volga.example/terrace.jpg", "caption": "", "translations": {}}]"""));
        hotels.answer("getRoomType", 200, ROOM_TYPE.replace("\"photos\": []",
                """
                "photos": [{"url": "https://volga.example/double.jpg", "caption": "The double", "translations": {}}]"""));
    }

    /** Another one, beside those that run. */
    void start() {
        Map<String, String> variables = Development.variables(database);
        variables.put("TELEGRAM_API_URL", telegram.apiUrl());
        variables.put("TELEGRAM_BOT_TOKEN", telegram.token());
        variables.put("TELEGRAM_LIMIT_IN_ALL", rules.hurried() ? "10000/1s" : "30/1s");
        variables.put("TELEGRAM_LIMIT_PER_CHAT", rules.hurried() ? "10000/1s" : "3/3s");
        variables.put("TELEGRAM_AUTH_URL", at(auth));
        variables.put("TELEGRAM_HOTEL_URL", at(hotels));
        variables.put("TELEGRAM_BOOKING_URL", at(bookings));
        variables.put("TELEGRAM_NOTIFICATION_URL", at(notification));
        variables.put("TELEGRAM_MESSENGER_WEBHOOK_URL", at(notification) + "/v1/messenger-webhooks");
        variables.putAll(others);
        Main.Application application = Main.application(Settings.from(variables), Development.QUICK, Clocks.system());
        application.service().start();
        running.addLast(application);
    }

    /** Ends the one that has run longest. */
    void stop() {
        running.removeFirst().service().close();
    }

    void restart() {
        stop();
        start();
    }

    /** Besides what belongs to its work: edits that change nothing, and a poll that overlaps with that of before a restart. */
    List<String> refusals() {
        return telegram.refusals().stream().map(call -> call.method() + ": " + call.description())
                .filter(words -> !words.contains("message is not modified")
                        && !words.startsWith("getUpdates: Conflict"))
                .distinct().toList();
    }

    URI uri(String path) {
        return uri(running.getFirst(), path);
    }

    /** The same address of each that runs. */
    List<URI> uris(String path) {
        return running.stream().map(application -> uri(application, path)).toList();
    }

    private static URI uri(Main.Application application, String path) {
        return URI.create("http://127.0.0.1:" + application.http().port()).resolve(path);
    }

    /** Waits until the newest message of the chat is such a one. */
    Post sees(Talk talk, Predicate<Post> such) {
        await().until(() -> !talk.posts().isEmpty() && talk.last().fromBot() && such.test(talk.last()));
        return talk.last();
    }

    Post sees(Talk talk, String text) {
        return sees(talk, post -> post.text().contains(text));
    }

    /** Somebody who has let the bot in, at the question whether it may write news. */
    Talk loggedIn(String name) {
        Talk talk = telegram.meet(name, "en");
        talk.says("/login");
        sees(talk, "BCDF-GHJK");
        decision = "granted";
        sees(talk, "Shall news of your bookings come");
        return talk;
    }

    /** Up to the last look before it is booked. */
    void choosesARoom(Talk talk) {
        talk.says("Kazan tomorrow for 2 nights for two");
        sees(talk, "Volga Embankment Hotel");
        talk.taps("Volga Embankment Hotel");
        sees(talk, "Double with river view");
        talk.taps(talk.last().keyboard().buttons().findFirst().orElseThrow().text());
        sees(talk, "In all");
    }

    /** The provider says that it was paid. */
    void paid() {
        made.values().forEach(booking -> stands(booking, "confirmed"));
    }

    static ObjectNode stands(ObjectNode booking, String status) {
        booking.put("status", status);
        booking.putNull("payment");
        booking.putNull("expires_at");
        return booking;
    }

    private MockAnswer tokens(Recorded request) {
        if (request.body().contains("refresh_token") && request.body().contains("grant_type=refresh_token")) {
            if (sessionsEnd) {
                return MockAnswer.of(400, "application/json", "{\"error\": \"invalid_grant\"}");
            }
        } else if (!decision.equals("granted")) {
            return MockAnswer.of(400, "application/json", "{\"error\": \"%s\"}".formatted(decision));
        }
        int number = issued.incrementAndGet();
        refreshTokens.add("refresh-token-" + number);
        return MockAnswer.of(200, "application/json",
                """
                {"access_token": "access-token-%d", "token_type": "Bearer", "expires_in": %d, "refresh_token": "refresh-token-%d"}"""
                        .formatted(number, expiresIn, number));
    }

    private MockAnswer book(Recorded request) {
        String key = request.header("idempotency-key").orElseThrow();
        wishes.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(request.body());
        return json(201, made.computeIfAbsent(key, _ -> {
            boolean online = request.body().contains("online");
            ObjectNode booking = (ObjectNode) Json.read(HELD.formatted(UUID.randomUUID()), JsonNode.class);
            booking.put("payment_method", online ? "online" : "at_hotel");
            return online ? booking : stands(booking, "confirmed");
        })).with("Location", "/v1/bookings/x");
    }

    /** Nobody here works for a hotel: who asks as a person is shown none. */
    private static List<ObjectNode> hotel(boolean anybody) {
        ObjectNode hotel = (ObjectNode) Json.read(HOTEL, JsonNode.class);
        hotel.remove(List.of("default_language", "translations"));
        hotel.putNull("distance_km");
        hotel.putNull("price_from");
        ObjectNode offer = (ObjectNode) Json.read(OFFERS, JsonNode.class).required("items").required(0);
        hotel.set("offer", offer.retain("rooms", "total", "deposit", "quote_token", "quoted_until")
                .put("rate_plan_id", "01930000-0000-7000-a100-000000000001"));
        return anybody ? List.of(hotel) : List.of();
    }

    private static ObjectNode found(Iterable<ObjectNode> hotels) {
        ObjectNode page = page(hotels);
        page.putArray("hints");
        page.putNull("facets");
        return page;
    }

    private static ObjectNode page(Iterable<ObjectNode> items) {
        ObjectNode page = Json.mapper().createObjectNode();
        ArrayNode list = page.putArray("items");
        items.forEach(list::add);
        page.putNull("next_cursor");
        return page;
    }

    /** No more than the bot asks for at once. */
    private ObjectNode list() {
        return page(made.values().stream().limit(10).toList());
    }

    private static MockAnswer json(int status, ObjectNode body) {
        return MockAnswer.of(status, "application/json", body.toString());
    }

    private static String at(ContractMock neighbour) {
        return neighbour.uri().toString().replaceAll("/$", "");
    }

    @Override
    public void close() {
        running.forEach(application -> application.service().close());
        telegram.close();
        List.of(auth, hotels, bookings, notification).forEach(ContractMock::close);
    }
}

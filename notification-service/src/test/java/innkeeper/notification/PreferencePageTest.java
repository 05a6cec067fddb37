package innkeeper.notification;

import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.page.SignedPreferenceLinks;
import innkeeper.notification.preference.usecase.InMemoryPreferences;
import innkeeper.testkit.contract.ContractClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PreferencePageTest {
    private static final String EMAIL = ANNA.addressee().email();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SELECT = Pattern.compile("<select[^>]* name=\"([^\"]+)\">(.*?)</select>");
    private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");
    private static final Pattern INPUT =
            Pattern.compile("<input type=\"([a-z]+)\"[^>]* ?name=\"([^\"]+)\" value=\"([^\"]*)\"( checked)?");

    private final Settings settings = Settings.from(Development.variables());
    private final SignedPreferenceLinks links = new SignedPreferenceLinks(settings.pages());
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private Edge edge;
    private ContractClient client;
    private URI address;

    @BeforeEach
    void open() {
        people.remember(ANNA);
        edge = Edge.over().settings(settings).people(people).preferences(preferences)
                .channels(Channel.EMAIL, Channel.SMS, Channel.IN_APP).open();
        address = edge.address();
        client = edge.client();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void the_page_shows_what_is_chosen_and_of_the_person_a_masked_address_alone() {
        HttpResponse<String> answer = get(page());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("a•••@innkeeper.example"));
        for (String personal : List.of(EMAIL, "Petrova", "79161234567", ANNA_ID.toString(), "<script")) {
            assertFalse(answer.body().contains(personal), personal);
        }
        assertEquals("email", fields(answer.body()).get("bookings_1"));
        assertEquals("", fields(answer.body()).get("bookings_2"));
        assertEquals("true", fields(answer.body()).get("hotel_money_in_app"));
        assertFalse(answer.body().contains("value=\"messenger\""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElseThrow());
        assertTrue(get(page() + "?lang=ru").body().contains("Что происходит с вашими поездками"));
    }

    @Test
    void what_is_chosen_on_the_page_is_what_the_service_goes_by() {
        Map<String, String> fields = fields(get(page()).body());
        fields.putAll(Map.of("bookings_1", "sms", "bookings_2", "email", "reminders_1", "", "language", "en",
                "quiet_from", "22:00", "quiet_to", "08:00"));
        fields.remove("reminders_in_app");
        HttpResponse<String> answer = post(page() + "?lang=en", fields);
        assertEquals(303, answer.statusCode());
        Preference now = preferences.of(ANNA_ID);
        assertEquals(new Choice(List.of(Channel.SMS, Channel.EMAIL), true), now.of(Kind.BOOKINGS));
        assertEquals(new Choice(List.of(), false), now.of(Kind.REMINDERS));
        assertEquals(Optional.of(Language.EN), now.language());
        assertEquals("Europe/Moscow", now.quietHours().orElseThrow().zone().getId());
        HttpResponse<String> saved = get(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(saved.body().contains("Your choice is saved."));
        assertEquals("sms", fields(saved.body()).get("bookings_1"));
        assertEquals("1", fields(saved.body()).get("version"));
    }

    @Test
    void what_cannot_be_switched_off_is_told_and_stays() {
        Map<String, String> fields = fields(get(page()).body());
        fields.put("account_1", "sms");
        HttpResponse<String> answer = post(page(), fields);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("what cannot be switched off needs a channel"));
        assertEquals(Preference.STANDARD, preferences.of(ANNA_ID));
    }

    @Test
    void what_was_changed_elsewhere_meanwhile_is_told_and_nothing_is_lost() {
        Map<String, String> fields = fields(get(page()).body());
        preferences.put(ANNA_ID, new Preference(Map.of(Kind.MONEY, new Choice(List.of(Channel.SMS), true)),
                Optional.empty(), Optional.empty(), 1));
        HttpResponse<String> answer = post(page(), fields);
        assertEquals(412, answer.statusCode());
        assertEquals("sms", fields(answer.body()).get("money_1"));
        assertEquals(303, post(page(), fields(answer.body())).statusCode());
    }

    @Test
    void what_the_page_does_not_offer_is_refused_on_a_page() {
        for (Map.Entry<String, String> bad : Map.of("bookings_1", "pigeon", "language", "de", "version", "many",
                "money_2", "messenger", "bookings_3", "sms", "weather_1", "email", "bookings_in_app", "false",
                "money_in_app", "yes").entrySet()) {
            assertRefused(bad.getKey(), bad.getValue(), "something was sent that this page does not offer");
        }
    }

    @Test
    void a_field_that_comes_twice_is_refused_for_nobody_knows_which_is_meant() {
        String form = encoded(fields(get(page()).body()));
        for (String again : List.of("bookings_1=sms", "version=0", "language=en", "reminders_in_app=true")) {
            assertEquals(400, post(page(), FORM, form + "&" + again).statusCode(), again);
        }
        assertEquals(Preference.STANDARD, preferences.of(ANNA_ID));
    }

    @Test
    void quiet_hours_are_refused_where_the_api_refuses_them() {
        for (String time : List.of("25:00", "22:00:30", "08:00")) {
            assertRefused("quiet_from", time, "quiet hours need a beginning");
        }
        for (String zone : List.of("Mars/Olympus", "+03:00", "GMT", "UTC+3", "Z", "EST5EDT", "Etc/GMT-3", "")) {
            assertRefused("quiet_zone", zone, "quiet hours need a beginning");
        }
    }

    private void assertRefused(String field, String value, String told) {
        Map<String, String> fields = fields(get(page()).body());
        fields.putAll(Map.of("quiet_from", "22:00", "quiet_to", "08:00"));
        fields.put(field, value);
        HttpResponse<String> answer = post(page(), fields);
        assertEquals(400, answer.statusCode(), value);
        assertTrue(answer.body().contains(told), value);
        assertEquals(Preference.STANDARD, preferences.of(ANNA_ID), value);
    }

    @Test
    void a_link_opens_one_persons_page_and_no_other_thing() {
        String token = page().substring("/preferences/".length());
        Target target = new Target(ANNA_ID.value(), 0);
        for (String wrong : List.of(token + "A", token.substring(1), "k1.AAAA",
                path(links.unsubscribe(ANNA_ID, EMAIL, Kind.REMINDERS)).split("/")[2],
                new SignedLinks(settings.pages().keys(), "booking-page").token(target),
                new SignedLinks(settings.pages().keys(), "notification-preferences").token(target))) {
            assertEquals(404, get("/preferences/" + wrong).statusCode(), wrong);
            assertEquals(404, post("/preferences/" + wrong, fields(get(page()).body())).statusCode(), wrong);
        }
        assertEquals(404, get(page() + "/unsubscribe?kind=reminders").statusCode());
    }

    @Test
    void a_link_ends_with_the_address_that_it_went_to_and_with_the_account() {
        String old = page();
        people.remember(new Person(ANNA_ID, new Addressee("new@innkeeper.example", "Anna", Language.RU, true), 3));
        assertEquals(404, get(old).statusCode());
        String current = path(links.page(ANNA_ID, "new@innkeeper.example"));
        assertEquals(200, get(current).statusCode());
        people.forget(ANNA_ID, NOW);
        HttpResponse<String> answer = get(current);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("This link leads nowhere"));
    }

    @Test
    void one_click_switches_reminders_off_and_looking_does_not() {
        URI link = links.unsubscribe(ANNA_ID, EMAIL, Kind.REMINDERS);
        String path = link.getPath() + "?" + link.getQuery();
        HttpResponse<String> asked = get(path);
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("Send me no more reminders"));
        assertEquals(Preference.STANDARD, preferences.of(ANNA_ID));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = post(path, Map.of("List-Unsubscribe", "One-Click"));
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("We send you no more reminders."));
        }
        assertEquals(List.of(), preferences.of(ANNA_ID).of(Kind.REMINDERS).channels());
        assertEquals(1, preferences.of(ANNA_ID).version());
        assertEquals(404, post(link.getPath() + "?kind=account", Map.of()).statusCode());
    }

    /** RFC 8058, 3.2 allows both. */
    @Test
    void mail_programs_may_send_a_multipart_body_too() {
        URI link = links.unsubscribe(ANNA_ID, EMAIL, Kind.REMINDERS);
        String body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        HttpResponse<String> answer =
                post(link.getPath() + "?" + link.getQuery(), "multipart/form-data; boundary=b", body);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(), preferences.of(ANNA_ID).of(Kind.REMINDERS).channels());
    }

    private String page() {
        return path(links.page(ANNA_ID, EMAIL));
    }

    private static String path(URI link) {
        return link.getPath();
    }

    private HttpResponse<String> get(String path) {
        return client.send(HttpRequest.newBuilder(client.uri(path)).build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, FORM, encoded(fields));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Not by the client that knows the contract: its validator takes no fields that it does not list. */
    private HttpResponse<String> post(String path, String type, String body) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As a browser would send the page's form. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        SELECT.matcher(page).results().forEach(select -> fields.put(select.group(1), SELECTED.matcher(select.group(2))
                .results().map(chosen -> chosen.group(1)).findFirst().orElse("")));
        INPUT.matcher(page).results().filter(PreferencePageTest::isSent)
                .forEach(input -> fields.put(input.group(2), input.group(3)));
        return fields;
    }

    private static boolean isSent(MatchResult input) {
        return !input.group(1).equals("checkbox") || input.group(4) != null;
    }
}

package innkeeper.payment;

import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageTest {
    private static final String PAGE = "/pay/" + ID;
    private static final String BACK = "https://shop.example/bookings/7Q2F?payment_id=" + ID + "&status=succeeded";

    private final Edge edge = new Edge();

    @BeforeEach
    void a_payment_waits() {
        edge.payments.add(aPayment());
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void the_page_says_what_is_paid_in_the_language_of_the_browser() {
        var russian = html(edge.page(PAGE, "ru,en;q=0.5"));
        var english = html(edge.page(PAGE, "en"));

        assertEquals("ru", russian.selectFirst("html").attr("lang"));
        assertEquals("Оплата картой", russian.title());
        assertTrue(russian.text().contains("12 500,00 ₽"), russian::text);
        assertTrue(russian.text().contains("1 мая, 10:15 UTC"), russian::text);
        assertTrue(english.text().contains("RUB 12,500.00"), english::text);
        assertTrue(english.text().contains("Grand Hotel Volga"), english::text);
    }

    @Test
    void every_input_has_its_label_and_there_is_no_script() {
        var page = html(edge.page(PAGE, "en"));

        assertEquals(List.of("card_number", "expiry", "cvc", "name"), page.select("input").eachAttr("name"));
        assertEquals(List.of("card_number", "expiry", "cvc", "name"), page.select("label").eachAttr("for"));
        assertTrue(page.select("script, [onclick], [onsubmit]").isEmpty());
    }

    @Test
    void the_page_is_kept_to_the_person_who_opened_it() {
        var headers = edge.page(PAGE, "en").headers();

        assertEquals(Optional.of("no-store"), headers.firstValue("Cache-Control"));
        assertEquals(Optional.of("no-referrer"), headers.firstValue("Referrer-Policy"));
        assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"));
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertTrue(policy.contains("form-action 'self' https://shop.example;"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    }

    @Test
    void after_paying_the_person_goes_back_to_the_shop_however_often_they_press() {
        for (int i = 0; i < 2; i++) {
            var paid = edge.submit(PAGE, card("4242 4242 4242 4242"));
            assertEquals(303, paid.statusCode());
            assertEquals(Optional.of(BACK), paid.headers().firstValue("Location"));
        }
        assertEquals(List.of("payment.succeeded"), edge.payments.told());
        assertEquals("Paid", html(edge.page(PAGE, "en")).title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4000 0000 0000 0002|Your bank has declined the card.",
            "4000 0000 0000 9995|There is not enough money on the card.",
            "5555 5555 5555 4444|Your bank has declined the card."})
    void a_refused_card_is_told_and_another_can_be_tried(String number, String told) {
        var refused = edge.submit(PAGE, card(number));

        assertEquals(402, refused.statusCode());
        var page = html(refused);
        assertTrue(page.selectFirst("[role=alert]").text().startsWith(told), page::text);
        assertEquals("Anna Petrova", page.selectFirst("#name").attr("value"));
        assertEquals("", page.selectFirst("#card_number").attr("value"));
        assertFalse(refused.body().contains(number.replace(" ", "")));
        assertEquals(303, edge.submit(PAGE, card("4242424242424242")).statusCode());
    }

    @Test
    void each_wrong_field_is_told_beside_it() {
        var refused = edge.submit(PAGE, Map.of("card_number", "4242 4242 4242 4243", "expiry", "04/27", "cvc", "12"));

        assertEquals(400, refused.statusCode());
        var page = html(refused);
        assertEquals(List.of("Check the card number: it has a wrong digit or the wrong length",
                "This card is no longer valid", "The security code is 3 or 4 digits", "Enter the name on the card"),
                page.select(".fault").eachText());
        for (Element input : page.select("input")) {
            assertEquals("true", input.attr("aria-invalid"));
            assertEquals(input.id() + "-fault", input.attr("aria-describedby"));
        }
        assertFalse(refused.body().contains("4243"));
    }

    @Test
    void what_a_person_or_a_shop_wrote_is_never_markup() {
        var form = card("4000 0000 0000 0002");
        form.put("name", "\"><script>alert(1)</script>");

        assertTrue(html(edge.submit(PAGE, form)).select("script").isEmpty());
    }

    @Test
    void a_guarded_card_asks_for_a_code_on_a_page_of_its_own() {
        var asked = edge.submit(PAGE, card("4000 0000 0000 3220"));
        assertEquals(303, asked.statusCode());
        var address = asked.headers().firstValue("Location").orElseThrow();

        var page = html(edge.page(address, "en"));
        assertEquals("Confirm the payment", page.title());
        assertTrue(page.text().contains("•••• 3220"), page::text);
        var attempt = page.selectFirst("[name=attempt]").attr("value");
        assertEquals(400, edge.submit(PAGE, Map.of("attempt", attempt, "code", " ")).statusCode());

        var paid = edge.submit(PAGE, Map.of("attempt", attempt, "code", "123456"));
        assertEquals(Optional.of(BACK), paid.headers().firstValue("Location"));
        assertEquals(Optional.of(BACK), edge.page(address, "en").headers().firstValue("Location"));
    }

    @Test
    void a_wrong_code_is_told_and_another_card_can_be_tried() {
        var address = edge.submit(PAGE, card("4000 0000 0000 3220")).headers().firstValue("Location").orElseThrow();
        var attempt = address.substring(address.indexOf('=') + 1);

        var refused = edge.submit(PAGE, Map.of("attempt", attempt, "code", "000000"));
        assertEquals(402, refused.statusCode());
        assertTrue(html(refused).text().contains("The code was not right"));
        assertEquals(303, edge.submit(PAGE, card("4242424242424242")).statusCode());
    }

    @Test
    void while_a_slow_bank_thinks_the_page_waits_and_goes_on_by_itself() {
        var address = edge.submit(PAGE, card("4000 0000 0000 0077")).headers().firstValue("Location").orElseThrow();

        var page = html(edge.page(address, "en"));
        assertEquals("Your bank is thinking", page.title());
        assertEquals("1", page.selectFirst("meta[http-equiv=refresh]").attr("content"));

        edge.payments.change(ID, payment -> ((Payment.Processing) payment).settle(TEN));
        assertEquals(Optional.of(BACK), edge.page(address, "en").headers().firstValue("Location"));
    }

    @ParameterizedTest
    @CsvSource({"expired,Too late", "cancelled,Called off"})
    void what_can_no_longer_be_paid_says_so_and_charges_nothing(String state, String title) {
        edge.payments.change(ID, payment -> state.equals("expired")
                ? ((Payment.Open) payment).expire()
                : ((Payment.Open) payment).cancel());

        assertEquals(title, html(edge.page(PAGE, "en")).title());
        var refused = edge.submit(PAGE, card("4242424242424242"));
        assertEquals(409, refused.statusCode());
        assertEquals(title, html(refused).title());
    }

    @Test
    void a_payment_that_does_not_exist_has_a_page_that_says_so() {
        for (String address : List.of("/pay/01930000-0000-7000-b000-00000000ffff", "/pay/nonsense")) {
            assertEquals(404, edge.page(address, "en").statusCode());
            assertEquals("Такого платежа нет", html(edge.page(address, "ru")).title());
            assertEquals(404, edge.submit(address, card("4242424242424242")).statusCode());
        }
    }

    @Test
    void the_shops_own_query_and_fragment_survive() {
        var id = PaymentId.of("01930000-0000-7000-b000-000000000002");
        var plain = terms(id);
        var terms = new Terms(id, plain.amount(), plain.description(), URI.create("https://shop.example/b?x=1#top"),
                plain.metadata(), plain.createdAt(), plain.expiresAt(), "");
        edge.payments.add(new Payment.Pending(terms, new History.Clean()));

        assertEquals(Optional.of("https://shop.example/b?x=1&payment_id=%s&status=succeeded#top".formatted(id)),
                edge.submit("/pay/" + id, card("4242424242424242")).headers().firstValue("Location"));
    }

    private static Map<String, String> card(String number) {
        var form = new LinkedHashMap<String, String>();
        form.put("card_number", number);
        form.put("expiry", "05/27");
        form.put("cvc", "123");
        form.put("name", "Anna Petrova");
        return form;
    }

    private static Document html(HttpResponse<String> answer) {
        assertEquals(Optional.of("text/html; charset=utf-8"), answer.headers().firstValue("Content-Type"));
        return Jsoup.parse(answer.body().replaceAll("[\\u00a0\\u202f]", " "));
    }
}

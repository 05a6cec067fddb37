package innkeeper.kit.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MailboxTest {
    @ParameterizedTest
    @CsvSource({
            "anna@innkeeper.example, anna@innkeeper.example",
            "Anna.Petrova+inn@Innkeeper.Example, Anna.Petrova+inn@innkeeper.example",
            "'  o''neill@innkeeper.example ', o'neill@innkeeper.example",
            "a@bücher.example, a@xn--bcher-kva.example",
            "a@BÜCHER.example, a@xn--bcher-kva.example",
            "a@bu\u0308cher.example, a@xn--bcher-kva.example",
            "a@xn--bcher-kva.example, a@xn--bcher-kva.example",
            "a@XN--BCHER-KVA.example, a@xn--bcher-kva.example",
            "a@straße.example, a@xn--strae-oqa.example",
            "a@почта.рф, a@xn--80a1acny.xn--p1ai",
            "a@innkeeper。example, a@innkeeper.example",
            "a@ｉｎｎ.example, a@inn.example",
            "a@\u212Aazan.example, a@kazan.example",
            "a@exаmple.example, a@xn--exmple-4nf.example"})
    void an_address_has_one_spelling(String given, String address) {
        assertEquals(address, Mailbox.read(given));
        assertEquals(address, Mailbox.read(address));
        assertTrue(Mailbox.carries(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@x.example", "anna@", "viɣtim@x.example", "v\u0131ctim@x.example",
            "\u212Ate@x.example", "анна@x.example", "ａnna@x.example", "anna\u0301@x.example", "<v@x.example>",
            "V <v@x.example>", "(c)v@x.example", "v(c)@x.example", "v@(c)x.example", "\"v\"@x.example",
            "\"a b\"@x.example", "a b@x.example", "v@x.example\u00A0", "\u3000v@x.example", "v@x.example\u200B",
            "\uFEFFv@x.example", "v\u00AD@x.example", "v@x.example, w@y.example", "v@x.example;w@y.example",
            "v@x@y.example", "v@x.example\r\nBcc: w@y.example", "v@x.example\n", "v\r@x.example", "v\u0000@x.example",
            "v@[192.0.2.1]", "v@[IPv6:2001:db8::1]", "v@192.0.2.1", "v@x.example.", "v.@x.example", ".v@x.example",
            "v..w@x.example", "v@.x.example", "v@x..example", "v@x", "v@localhost", "v@-x.example", "v@x-.example",
            "v@x_y.example", "v@x.1", "@relay.example:v@x.example", "x.example!v@", "mailto:v@x.example",
            "=?utf-8?q?v?=@x.example", "v@=?utf-8?q?x?=.example", "v\\@x.example", "v@xn--.example",
            "v@xn--zzzzzzzzzz99999.example", "v@x\u202E.example", "v@x\u00AD\uD800.example", "v\uD800@x.example",
            "v@x.example?subject=hi", "v@x.example/", "v:w@x.example", "v[w]@x.example"})
    void everything_that_smtp_could_carry_elsewhere_is_refused(String given) {
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read(given));
        assertFalse(Mailbox.carries(given));
    }

    @Test
    void percent_and_signs_that_relays_once_read_as_routes_are_refused_or_plain() {
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("v%x.example@relay.example"));
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("x.example!v@relay.example"));
        assertEquals("v/w=z@x.example", Mailbox.read("v/w=z@x.example"));
    }

    @Test
    void length_is_what_smtp_carries() {
        String host = ("d".repeat(60) + ".").repeat(3);
        assertEquals(64 + 1 + host.length() + 6, Mailbox.read("l".repeat(64) + "@" + host + "aaaaaa").length());
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("l".repeat(65) + "@x.example"));
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("l".repeat(64) + "@" + host + "aaaaaaa"));
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("l@" + "d".repeat(64) + ".example"));
        assertThrows(IllegalArgumentException.class, () -> Mailbox.read("l@" + "ü".repeat(60) + ".example"));
    }

    @Test
    void only_the_one_spelling_is_carried() {
        assertFalse(Mailbox.carries("anna@INNKEEPER.example"));
        assertFalse(Mailbox.carries(" anna@innkeeper.example"));
        assertFalse(Mailbox.carries("a@bücher.example"));
    }

    @Test
    void a_refusal_says_what_is_wanted() {
        assertEquals("must have only ASCII characters before the @",
                TextFormat.MAILBOX.fault("viɣtim@x.example").orElseThrow());
        assertEquals("must be an e-mail address such as anna@innkeeper.example",
                TextFormat.MAILBOX.fault("\"v\"@x.example").orElseThrow());
        assertEquals("must name a host after the @ as domain names are written",
                TextFormat.MAILBOX.fault("v@x_y.example").orElseThrow());
    }
}

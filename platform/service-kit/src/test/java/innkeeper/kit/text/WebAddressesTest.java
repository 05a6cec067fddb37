package innkeeper.kit.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.kit.text.TextFormat.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WebAddressesTest {
    private static final String REFUSAL =
            "must not hold the address of a web page or a mailbox (put a blank after a full stop)";

    @ParameterizedTest
    @ValueSource(strings = {"Win 1000 at www.prize.example now", "http://prize.example", "https prize", "ftp://x",
            "prize.example", "Prize.Example", "PRIZE.COM", "see prize.example/win", "prize.example.", "(prize.example)",
            "prize\uFF0Eexample", "prize\u3002com", "prize\uFF61com", "prize\u2024com", "ｐｒｉｚｅ．ｃｏｍ", "prize[.]com",
            "prize(dot)com", "prize [DOT] com", "prize{.}com", "t.me/prize", "bit.ly/x", "приз.рф", "приз.ru",
            "xn--80ak6aa92e.xn--p1ai", "Hotel.Moscow", "booking.com", "sub.prize.co.uk", "win@prize.example",
            "win[at]prize.example", "win(at)prize.com", "192.0.2.7", "http:192.0.2.7", "hxxp://x", "WWW prize",
            "www2.prize", "mailto:x", "St.com", "No.Com", "a-b.online", "prize.example:8080", "prize.example?x=1",
            "x,prize.com,y", "«prize.com»", "„приз.москва“", "prize.test", "prize.local"})
    void a_name_leads_nowhere(String name) {
        assertEquals(REFUSAL, NAME.fault(name).orElse("is taken: " + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Petrova", "St. Petersburg", "St.Petersburg", "A.B. Smith", "J.R.R. Tolkien",
            "J.R.R.Tolkien",
            "Hotel 1.5", "Booking No.1", "Hotel No. 1", "Dr. House", "Dr.House", "Mr.Green", "г.Москва", "г. Москва",
            "ул.Ленина, д.5, стр.1", "Bed & Breakfast", "B@B Hotel", "Rooms @ Sea", "4*/5*", "Inn: the best", "S.p.A.",
            "Hotel d.o.o.", "Paral·lel Hotel", "Mega...Hotel", "Wait.. what", "Web Hotel",
            "Kremlin Embankment 21", "10.5 km", "01.02.2026", "U.S. Grant", "Hotel «Волга».", "Anna.", "Café.",
            "Ltd.", "8.5/10", "д.10/2", "им.Пушкина", "Ж.Д.Вокзал"})
    void an_honest_name_is_taken(String name) {
        assertEquals(name, NAME.read(name));
    }

    @Test
    void a_line_that_is_no_name_may_hold_one() {
        assertEquals("see www.hotel.example", TextFormat.LINE.read("see www.hotel.example"));
    }
}

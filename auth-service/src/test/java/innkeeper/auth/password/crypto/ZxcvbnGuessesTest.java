package innkeeper.auth.password.crypto;

import innkeeper.auth.password.domain.Password;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ZxcvbnGuessesTest {
    private static final List<String> ANNA = List.of("innkeeper", "anna@innkeeper.example", "anna", "Anna Petrova");

    private final ZxcvbnGuesses guesses = new ZxcvbnGuesses();

    private boolean hold(String text) {
        return guesses.hold(new Password(text), ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "password1234", "P@ssw0rd1234", "drowssap", "iloveyou1234", "letmein12345",
            "qwertyuiop12", "1qaz2wsx3edc", "!@#$%^&*()_+", "123456789012", "abcdefghijkl", "unbelievable",
            "aaaaaaaaaaaa", "passwordpasswordpassword", "December2026", "01.01.1990"})
    void what_everybody_tries_is_held(String text) {
        assertTrue(hold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"пароль123456", "Пароль123456", "ПАРОЛЬ123456", "пароль12345678", "парольпароль",
            "gfhjkm123456",
            "Gfhjkm123456", "gfhjkmgfhjkm", "parol1234567", "parolparol12", "йцукен123456", "йцукенгшщзхъ",
            "qwertyйцукен",
            "йцукенqwerty", "фывапролджэ1", "ячсмитьбю123", "123456йцукен", "qwerty123456", "солнышко2010",
            "solnyshko123", "cjkysirj2010", "ялюблютебя12", "zk.,k.nt,z12", "наташа123456", "natasha12345",
            "yfnfif123456",
            "москва123456", "спартак12345", "россия2026", "привет123456", "ghbdtn123456", "privet123456",
            "любовь123456",
            "пар0ль123456", "пapoль123456", "ьлорап123456", "максим1990", "Иванов123456",
            "декабрь2026",
            "котенок12345", "котёнок12345", "сергей19851985", "виктория2008"})
    void what_everybody_tries_who_writes_russian_is_held(String text) {
        assertTrue(hold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"тихий вечер у моря", "синий экскаватор плывёт", "семь барсуков на крыше",
            "кривая шпаклёвка",
            "зкщпвдйфъхуэ", "nb[bq dtxth e vjhz", "обои в горох и медь"})
    void an_ordinary_russian_passphrase_is_not(String text) {
        assertFalse(hold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"аннапетрова1", "annapetrova1", "Анна Петрова", "fyyfgtnhjdf1", "annapetrova"})
    void what_everybody_knows_of_an_owner_with_a_russian_name_is_held(String text) {
        assertTrue(guesses.hold(new Password(text), List.of("innkeeper", "anna@innkeeper.example", "Анна Петрова",
                "Анна", "Петрова")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"innkeeper2026", "anna@innkeeper.example", "Anna Petrova", "innkeeperinnkeeper"})
    void what_everybody_knows_of_the_owner_is_held(String text) {
        assertTrue(hold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna-demo-password", "boris-demo-password", "a long walk by the sea", "client-password-1",
            "correct-horse-battery", "correcthorsebattery", "another password here",
            "\u0442\u0438\u0445\u0438\u0439 \u0432\u0435\u0447\u0435\u0440 \u0443 \u043c\u043e\u0440\u044f"})
    void an_ordinary_passphrase_is_not(String text) {
        assertFalse(hold(text));
    }

    @Test
    void a_long_text_is_held_when_it_only_repeats_itself() {
        assertTrue(hold("x".repeat(72)));
        assertTrue(hold("innkeeper".repeat(8)));
        assertFalse(hold("x".repeat(30) + " marks the spot"));
    }

    /** zxcvbn alone takes seconds for these. */
    @Test
    void a_text_made_to_keep_us_busy_is_answered_at_once() {
        var busy = "4@8({[</369&#!1/|0$5+7%2";
        var processor = ManagementFactory.getThreadMXBean();
        long begun = processor.getCurrentThreadCpuTime();
        hold(busy.repeat(3));
        hold(busy);
        hold(busy.substring(0, 20));
        assertTrue(processor.getCurrentThreadCpuTime() - begun < Duration.ofSeconds(2).toNanos());
    }
}

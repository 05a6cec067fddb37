package innkeeper.notification.letter.template;

import innkeeper.notification.Situations;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.secret.domain.SecretContent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.ANNA_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountLettersTest {
    private static final Instant ELEVEN = Instant.parse("2026-11-22T11:00:00Z");
    private static final String LINK = "http://localhost:8081/v1/auth/password-reset/confirm?token=a-b_c";

    private final TemplateLetters letters = Situations.letters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "REGISTRATION_ATTEMPTED | EN | You already have an account at Innkeeper",
            "PASSWORD_CHANGED       | EN | Your password was changed",
            "SESSION_REPLAYED       | EN | One of your sessions was ended",
            "SUSPENDED              | EN | Your account is suspended",
            "REINSTATED             | EN | Your account is open again",
            "REGISTRATION_ATTEMPTED | RU | У вас уже есть учётная запись в Innkeeper",
            "PASSWORD_CHANGED       | RU | Ваш пароль изменён",
            "SESSION_REPLAYED       | RU | Один из ваших сеансов завершён",
            "SUSPENDED              | RU | Ваша учётная запись приостановлена",
            "REINSTATED             | RU | Ваша учётная запись снова открыта"})
    void a_notice_says_in_its_subject_what_happened(News.Account news, Language language, String subject) {
        assertEquals(subject, notice(news, language).subject());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EMAIL_VERIFICATION | EN | Confirm your e-mail address",
            "PASSWORD_RESET     | EN | Choose a new password",
            "INVITATION         | EN | You are invited to Innkeeper",
            "FAREWELL           | EN | Your Innkeeper account is deleted",
            "EMAIL_VERIFICATION | RU | Подтвердите адрес электронной почты",
            "PASSWORD_RESET     | RU | Выберите новый пароль",
            "INVITATION         | RU | Вас приглашают в Innkeeper",
            "FAREWELL           | RU | Ваша учётная запись в Innkeeper удалена"})
    void a_secret_says_in_its_subject_what_it_is_for_and_not_what_it_is(
            News.Secret news, Language language, String subject) {
        assertEquals(subject, secret(news, language, LINK).subject());
    }

    @Test
    void a_suspended_hotelier_reads_what_becomes_of_their_hotels_and_guests() {
        String english = notice(News.Account.SUSPENDED, Language.EN).text();
        assertTrue(english.contains("If you have hotels with us, they sell nothing for now"), english);
        assertTrue(english.contains("What is booked there already stays valid"), english);
        String russian = notice(News.Account.SUSPENDED, Language.RU).text();
        assertTrue(russian.contains("Если у вас есть отели, их продажа пока остановлена"), russian);
        assertTrue(notice(News.Account.REINSTATED, Language.EN).text().contains("found and booked again"));
    }

    @Test
    void a_password_reset_reads_so_in_english() {
        assertEquals("""
                Hello,

                Somebody asked for a new password for your account. The link works once.

                Choose a new password:
                http://localhost:8081/v1/auth/password-reset/confirm?token=a-b_c

                Good until: 22 November 2026, 11:00 UTC

                If it was not you, do nothing: your password stays as it is.

                Innkeeper. This is an automatic message; replies to it are not read.
                """, secret(News.Secret.PASSWORD_RESET, Language.EN, LINK).text());
    }

    @Test
    void a_replayed_session_reads_so_in_russian() {
        assertEquals("""
                Здравствуйте, Anna Petrova!

                Ключ одного из ваших сеансов использован во второй раз, поэтому мы завершили этот сеанс.

                Когда: 22 ноября 2026 г., 11:00 UTC

                Возможно, ключ кто-то скопировал. Войдите заново; если вы не знаете, как это могло случиться, смените \
                пароль: остальные сеансы при этом завершатся.

                Innkeeper. Это автоматическое письмо, ответы на него не читаются.

                Выбрать, о чём и как вам писать:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """, notice(News.Account.SESSION_REPLAYED, Language.RU).text()
                .replaceAll("[\\u00a0\\u202f]", " "));
    }

    @Test
    void a_farewell_asks_for_nothing() {
        assertEquals("""
                Hello,

                Your account and your personal data have been deleted.

                Past bookings stay in our records without your name. This is our last message to you.

                Innkeeper. This is an automatic message; replies to it are not read.
                """, secret(News.Secret.FAREWELL, Language.EN, "").text());
        assertFalse(secret(News.Secret.FAREWELL, Language.EN, "").html().contains("<a "));
    }

    @Test
    void the_link_can_be_pressed_and_be_read() {
        String html = secret(News.Secret.EMAIL_VERIFICATION, Language.EN, LINK).html();
        assertTrue(html.contains(" href=\"" + LINK + "\" "));
        assertTrue(html.contains(">Confirm the address</a>"));
        assertTrue(html.contains(">" + LINK + "</p>"));
    }

    @Test
    void a_hostile_link_stays_text() {
        Letter letter = secret(News.Secret.INVITATION, Language.EN,
                "http://localhost/?token=\"><script>alert(1)</script>\nGood until: never");
        assertFalse(letter.html().contains("<script"));
        assertEquals(1, letter.text().lines().filter(line -> line.startsWith("Good until:")).count());
    }

    @Test
    void a_notice_to_an_address_that_is_not_proven_greets_without_a_name() {
        var stranger = new Addressee("reader@innkeeper.example", "Win 1000 now", Language.EN, false);
        var letter = letters.ofAccount(
                new Message.OfAccount(News.Account.REGISTRATION_ATTEMPTED, ANNA_ID, ELEVEN), stranger);
        assertEquals("Hello,", letter.text().lines().findFirst().orElseThrow());
        assertFalse((letter.html() + letter.text() + letter.subject()).contains("Win"));
    }

    private Letter notice(News.Account news, Language language) {
        return letters.ofAccount(new Message.OfAccount(news, ANNA_ID, ELEVEN), reader(language, "Anna Petrova"));
    }

    private Letter secret(News.Secret news, Language language, String link) {
        var addressee = Addressee.unproven("reader@innkeeper.example", language);
        return letters.confidential(news, new SecretContent(addressee, link, ELEVEN, Optional.empty()), true);
    }

    private static Addressee reader(Language language, String name) {
        return new Addressee("reader@innkeeper.example", name, language, true);
    }
}

package innkeeper.notification.letter.template;

import innkeeper.notification.Situations;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.secret.domain.SecretContent;
import innkeeper.notification.secret.domain.SecretContent.Work;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StaffLettersTest {
    private static final String LINK = "http://localhost:8081/v1/hotel-invitations/accept?token=a-b_c";

    private final TemplateLetters letters = Situations.letters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "RELATION_GRANTED   | EN | You have joined the team of Hotel Astoria",
            "RELATION_CHANGED   | EN | Your role at Hotel Astoria has changed",
            "RELATION_ENDED     | EN | You are no longer on the team of Hotel Astoria",
            "OWNERSHIP_RECEIVED | EN | You are now the owner of Hotel Astoria",
            "OWNERSHIP_GIVEN    | EN | You are no longer the owner of Hotel Astoria",
            "RELATION_GRANTED   | RU | Вы в команде отеля «Hotel Astoria»",
            "RELATION_CHANGED   | RU | Ваша роль в команде отеля «Hotel Astoria» изменена",
            "RELATION_ENDED     | RU | Вы больше не в команде отеля «Hotel Astoria»",
            "OWNERSHIP_RECEIVED | RU | Теперь вы владелец отеля «Hotel Astoria»",
            "OWNERSHIP_GIVEN    | RU | Вы больше не владелец отеля «Hotel Astoria»"})
    void a_notice_says_in_its_subject_what_somebody_is_to_the_hotel_now(
            News.Staff news, Language language, String subject) {
        assertEquals(subject, notice(news, language, true).subject());
    }

    @Test
    void somebody_who_was_taken_on_reads_so_in_english() {
        assertEquals("""
                Dear Anna Petrova,

                You have joined the team of Hotel Astoria.

                Hotel: Hotel Astoria
                Role: front desk
                Decided by: Boris Volkov, the owner
                When: 22 November 2026, 10:00 UTC

                What you see and do there depends on your role. You can leave at any time.

                Innkeeper. This is an automatic message; replies to it are not read.

                Choose what we write to you, and how:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """, notice(News.Staff.RELATION_GRANTED, Language.EN, true).text());
    }

    @Test
    void an_owner_reads_who_has_joined_and_at_whose_word() {
        StaffFacts facts = new StaffFacts(
                NOW, "Hotel Astoria", Party.FRONT_DESK, "Daria Smirnova", "Clara Weiss", Party.MANAGER);
        assertEquals("""
                Dear Anna Petrova,

                Somebody has joined the team of Hotel Astoria.

                Who: Daria Smirnova
                Hotel: Hotel Astoria
                Role: front desk
                Decided by: Clara Weiss, the manager
                When: 22 November 2026, 10:00 UTC

                They see and do there what their role allows. If you did not expect this, remove them from the team.

                Innkeeper. This is an automatic message; replies to it are not read.

                Choose what we write to you, and how:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """, notice(News.Staff.RELATION_GRANTED, Language.EN, true, facts).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "OWNER | EN | You have handed Hotel Astoria over to its new owner.",
            "ADMIN | EN | An administrator of Innkeeper has handed Hotel Astoria over to a new owner.",
            "OWNER | RU | Вы больше не владелец отеля «Hotel Astoria»: отель перешёл к новому владельцу.",
            "ADMIN | RU | Вы больше не владелец отеля «Hotel Astoria»: администратор Innkeeper передал отель новому владельцу."})
    void a_former_owner_reads_who_has_handed_the_hotel_over(Party by, Language language, String headline) {
        StaffFacts facts = new StaffFacts(NOW, "Hotel Astoria", Party.OWNER, "", "Ada Admin", by);
        String text = notice(News.Staff.OWNERSHIP_GIVEN, language, true, facts).text();
        assertTrue(text.contains(headline), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MANAGER | EN | The hotel has been deleted, so you are no longer on the team of Hotel Astoria.",
            "OWNER   | EN | The hotel has been deleted, so you are no longer the owner of Hotel Astoria.",
            "MANAGER | RU | Отель удалён, и вы больше не в команде отеля «Hotel Astoria».",
            "OWNER   | RU | Отель удалён, и вы больше не владелец отеля «Hotel Astoria»."})
    void whoever_worked_for_a_hotel_that_was_deleted_reads_that_it_is_gone_and_who_did_it(
            Party was, Language language, String headline) {
        StaffFacts facts = new StaffFacts(NOW, "Hotel Astoria", was, "", "Ada Admin", Party.ADMIN);
        String text = notice(News.Staff.HOTEL_DELETED, language, true, facts).text();
        assertTrue(text.contains(headline) && text.contains("Ada Admin, "), text);
        assertFalse(text.contains("ask the hotel") || text.contains("спросите в отеле"), text);
    }

    @Test
    void whose_address_is_not_proven_reads_no_name() {
        assertEquals("""
                Здравствуйте!

                Вы больше не в команде отеля.

                Роль: стойка регистрации
                Кто решил: владелец
                Когда: 22 ноября 2026 г., 10:00 UTC

                Бронирования отеля вам больше не видны, и писем о них не будет. Если вы этого не ждали, спросите в отеле.

                Innkeeper. Это автоматическое письмо, ответы на него не читаются.

                Выбрать, о чём и как вам писать:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """, plainSpaces(notice(News.Staff.RELATION_ENDED, Language.RU, false).text()));
    }

    @Test
    void an_invitation_to_somebody_known_names_the_hotel_and_who_invites() {
        assertEquals("""
                Hello,

                You are invited to join the team of Hotel Astoria. The link shows who invites you and to which hotel; \
                you decide there.

                See the invitation:
                %s

                Hotel: Hotel Astoria
                Role: manager
                Invited by: Boris Volkov
                Good until: 22 November 2026, 10:00 UTC

                If you did not expect this, do nothing: nobody can accept it without this link.

                Innkeeper. This is an automatic message; replies to it are not read.
                """.formatted(LINK), invitation(Party.MANAGER, Language.EN, true).text());
    }

    @Test
    void an_offer_of_a_hotel_to_an_address_that_nobody_has_proven_names_nobody() {
        Letter letter = invitation(Party.OWNER, Language.RU, false);
        assertEquals("Вам предлагают стать владельцем отеля", letter.subject());
        for (String foreign : new String[] {"Astoria", "Boris"}) {
            assertFalse((letter.subject() + letter.text() + letter.html()).contains(foreign), letter.text());
        }
    }

    private Letter notice(News.Staff news, Language language, boolean proven) {
        return notice(news, language, proven,
                new StaffFacts(NOW, "Hotel Astoria", Party.FRONT_DESK, "", "Boris Volkov", Party.OWNER));
    }

    private Letter notice(News.Staff news, Language language, boolean proven, StaffFacts facts) {
        var reader = new Addressee("anna@innkeeper.example", "Anna Petrova", language, proven);
        return letters.ofStaff(new Message.OfStaff(news, ANNA_ID, facts), reader);
    }

    private Letter invitation(Party relation, Language language, boolean proven) {
        var content = new SecretContent(Addressee.unproven("anna@innkeeper.example", language), LINK, NOW,
                Optional.of(new Work("Hotel Astoria", relation, "Boris Volkov")));
        return letters.confidential(News.Secret.STAFF_INVITATION, content, proven);
    }

    private static String plainSpaces(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}

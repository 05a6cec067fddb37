package innkeeper.notification.bounce.domain;

import innkeeper.notification.bounce.domain.Report.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MailboxStatusTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "5.1.1  | smtp; 550 5.1.1 unknown               | true",
            "5.1.10 | 550 5.1.10 RecipientNotFound          | true",
            "5.2.1  | 550 5.2.1 disabled                    | true",
            "5.2.2  | 552 5.2.2 over quota                  | false",
            "5.2.2  | 550 5.1.1 what the status does not say | false",
            "5.7.1  | 550 5.7.1 spam                        | false",
            "5.0.0  | 550-5.1.1 The account                 | true",
            "5.0.0  | 550 No such user                      | true",
            "5.0.0  | 554 Message refused                   | false",
            "5.0.0  | 550 5.7.1 spam                        | false",
            "5.0.0  | no route to 5.1.1.7                   | false",
            "''     | 551 moved away                        | true",
            "''     | 550 10.5.1.1 said no                  | true",
            "''     | ''                                    | false",
            "4.4.7  | 550 5.1.1 after days of trying         | false"})
    void the_status_counts_and_where_it_says_nothing_the_reply(String status, String diagnostic, boolean nobody) {
        assertEquals(nobody, report(Kind.PERMANENT, status, diagnostic).isNobodyThere());
    }

    @Test
    void what_is_tried_again_says_nothing_of_the_address() {
        assertEquals(false, report(Kind.PASSING, "5.1.1", "550 5.1.1 unknown").isNobodyThere());
        assertEquals(false, report(Kind.COMPLAINT, "", "550 no such user").isNobodyThere());
    }

    @Test
    void its_words_are_one_line_that_can_be_shown() {
        assertEquals("came back: 5.1.1 550 5.1.1 no user here",
                report(Kind.PERMANENT, "5.1.1", "550 5.1.1 no user\r\n\u202Ehere").words());
    }

    private static Report report(Kind kind, String status, String diagnostic) {
        return new Report(List.of("m"), List.of("anna@innkeeper.example"), kind, status, diagnostic, Instant.EPOCH);
    }
}

package innkeeper.notification.booking.domain;

import innkeeper.notification.Situations;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.News;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static innkeeper.notification.Situations.aDouble;
import static innkeeper.notification.Situations.aSuite;
import static innkeeper.notification.Situations.amended;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each event in each state that it can tell of: who reads what. */
class WordingTest {
    private static final String TABLE = """
            event            ending              confirmed paid     refund client                   hotel
            confirmed        none                yes       online   no     confirmed                confirmed
            confirmed        none                yes       at_hotel no     confirmed                confirmed
            amended          none                yes       online   yes    amended_with_refund      amended
            amended          none                yes       online   no     amended                  amended
            amended          none                yes       at_hotel no     amended                  amended
            amended          none                no        online   no     -                        -
            cancelled        cancelled           yes       online   yes    cancelled_with_refund    cancelled
            cancelled        cancelled           yes       online   no     cancelled_without_refund cancelled
            cancelled        cancelled           yes       at_hotel no     cancelled                cancelled
            cancelled        cancelled           no        online   no     hold_cancelled           -
            expired          not_paid_in_time    no        online   no     not_paid                 -
            expired          payment_unavailable no        online   no     -                        -
            expired          paid_another_sum    no        online   yes    not_booked               -
            expired          payment_returned    no        online   yes    not_booked               -
            refunded         none                yes       online   yes    refunded_and_confirmed   refunded_and_confirmed
            refunded         cancelled           yes       online   yes    refunded                 refunded
            refunded         cancelled           no        online   yes    late_payment_refunded    -
            refunded         not_paid_in_time    no        online   yes    late_payment_refunded    -
            refunded         payment_unavailable no        online   yes    late_payment_refunded    -
            refunded         paid_another_sum    no        online   yes    refunded                 -
            refunded         payment_returned    no        online   yes    refunded                 -
            payment_returned none                yes       online   no     payment_returned         -
            payment_returned cancelled           yes       online   no     payment_returned         -
            payment_returned not_paid_in_time    no        online   yes    payment_returned         -
            guest_unreached  none                yes       online   no     -                        guest_unreached
            """;

    private record Row(List<String> cells) {
        News.Booking news() {
            return News.Booking.valueOf(upperCase(0));
        }

        BookingFacts facts() {
            return Situations.facts("Hotel Astoria", cells.get(4).equals("yes") ? 1_250_000 : 0, ending(),
                    cells.get(2).equals("yes"), cells.get(3).equals("online"));
        }

        Ending ending() {
            return Ending.valueOf(upperCase(1));
        }

        Map<Audience, Wording> told() {
            Map<Audience, Wording> told = new EnumMap<>(Audience.class);
            said(5).ifPresent(wording -> told.put(Audience.CLIENT, wording));
            said(6).ifPresent(wording -> told.put(Audience.HOTEL, wording));
            return told;
        }

        private Optional<Wording> said(int column) {
            return cells.get(column).equals("-") ? Optional.empty() : Optional.of(Wording.valueOf(upperCase(column)));
        }

        private String upperCase(int column) {
            return cells.get(column).toUpperCase(Locale.ROOT);
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().skip(1).map(line -> new Row(List.of(line.split(" +")))).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void who_reads_what(Row row) {
        assertEquals(row.told(), Wording.of(row.news(), row.facts()));
    }

    @Test
    void of_a_deposit_the_guest_reads_that_it_stays_once_all_is_cancelled_and_counts_for_rooms_that_are_left() {
        BookingFacts cancelled = Situations.byDeposit(300_000,
                Situations.facts("Hotel Astoria", 0, Ending.CANCELLED, true, false));
        assertEquals(Wording.CANCELLED_WITHOUT_REFUND,
                Wording.of(News.Booking.CANCELLED, cancelled).get(Audience.CLIENT));
        BookingFacts smaller = Situations.byDeposit(300_000, amended(0, aDouble(false), aSuite(true)));
        assertEquals(Wording.AMENDED, Wording.of(News.Booking.AMENDED, smaller).get(Audience.CLIENT));
    }

    @Test
    void where_rooms_are_cancelled_and_nothing_goes_back_the_guest_reads_why() {
        BookingFacts facts = amended(0, aDouble(false), aSuite(true));
        assertEquals(Map.of(Audience.CLIENT, Wording.AMENDED_WITHOUT_REFUND, Audience.HOTEL, Wording.AMENDED),
                Wording.of(News.Booking.AMENDED, facts));
        BookingFacts atTheHotel = Situations.facts("Hotel Astoria", facts.rooms(), 0, facts.end(), true, false);
        assertEquals(Map.of(Audience.CLIENT, Wording.AMENDED, Audience.HOTEL, Wording.AMENDED),
                Wording.of(News.Booking.AMENDED, atTheHotel));
    }

    @Test
    void every_event_every_end_and_every_wording_but_that_of_some_rooms_stands_in_the_table() {
        assertEquals(EnumSet.allOf(News.Booking.class), rows().stream().map(Row::news).collect(Collectors.toSet()));
        assertEquals(EnumSet.allOf(Ending.class), rows().stream().map(Row::ending).collect(Collectors.toSet()));
        assertEquals(EnumSet.complementOf(EnumSet.of(Wording.AMENDED_WITHOUT_REFUND)), rows().stream()
                .flatMap(row -> row.told().values().stream())
                .collect(Collectors.toSet()));
    }
}

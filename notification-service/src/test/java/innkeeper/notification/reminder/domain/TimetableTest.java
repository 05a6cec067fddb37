package innkeeper.notification.reminder.domain;

import innkeeper.notification.message.domain.News.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimetableTest {
    private final Timetable timetable = new Timetable(Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
            "2027-05-01T10:15:00Z, 2027-05-01T10:07:30Z", // 15 minutes: half of it is later than 10 minutes before its end
            "2027-05-01T11:00:00Z, 2027-05-01T10:50:00Z",
            "2027-05-01T10:20:00Z, 2027-05-01T10:10:00Z",
            "2027-05-01T10:02:00Z, 2027-05-01T10:01:00Z"})
    void a_hold_is_reminded_of_before_its_end_but_not_before_half_of_it_is_over(String until, String due) {
        Followed held = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", "2027-05-01T10:00:00Z").held(1, until);
        assertEquals(Set.of(new Occasion(Reminder.PAY_BY, Instant.parse(until))), timetable.occasions(held));
        assertEquals(Optional.of(Instant.parse(due)), due(Reminder.PAY_BY, held, "2027-05-01T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
            "Europe/Moscow,    2027-06-10, 2027-06-12, 2027-06-09T07:00:00Z, 2027-06-10T11:00:00Z, 2027-06-13T08:00:00Z",
            "Asia/Kamchatka,   2027-06-10, 2027-06-12, 2027-06-08T22:00:00Z, 2027-06-10T02:00:00Z, 2027-06-12T23:00:00Z",
            "America/Adak,     2027-06-10, 2027-06-12, 2027-06-09T19:00:00Z, 2027-06-10T23:00:00Z, 2027-06-13T20:00:00Z",
            // clocks go forward on 14 March 2027 in Adak, and back on 31 October 2027 in Berlin
            "America/Adak,     2027-03-14, 2027-03-15, 2027-03-13T20:00:00Z, 2027-03-14T23:00:00Z, 2027-03-16T20:00:00Z",
            "America/Adak,     2027-03-15, 2027-03-16, 2027-03-14T19:00:00Z, 2027-03-15T23:00:00Z, 2027-03-17T20:00:00Z",
            "Europe/Berlin,    2027-10-31, 2027-11-01, 2027-10-30T08:00:00Z, 2027-10-31T13:00:00Z, 2027-11-02T10:00:00Z",
            "Europe/Berlin,    2027-10-30, 2027-10-31, 2027-10-29T08:00:00Z, 2027-10-30T12:00:00Z, 2027-11-01T10:00:00Z"})
    void arrival_and_thanks_follow_the_clocks_of_the_hotel(String zone, String checkIn, String checkOut, String arrival,
            String end, String thanks) {
        Followed booking = Stays.at(zone, checkIn, checkOut, "2027-01-01T00:00:00Z").confirmed(1);
        assertEquals(Set.of(Reminder.ARRIVAL, Reminder.THANKS), news(booking));
        assertEquals(Optional.of(Instant.parse(arrival)), due(Reminder.ARRIVAL, booking, "2027-01-01T00:00:00Z"));
        assertEquals(Instant.parse(end), timetable.occasion(Reminder.ARRIVAL, booking.facts()).end());
        assertEquals(Optional.of(Instant.parse(thanks)), due(Reminder.THANKS, booking, "2027-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
            "2027-06-09T07:00:00Z, 2027-06-09T07:00:00Z", // 10:00 in Moscow
            "2027-06-09T07:00:01Z, 2027-06-09T08:00:01Z",
            "2027-06-09T14:59:59Z, 2027-06-09T15:59:59Z",
            "2027-06-09T15:00:00Z,                     ", // 18:00
            "2027-06-10T08:00:00Z,                     "})
    void who_books_on_the_day_before_is_reminded_an_hour_later_and_in_the_evening_not_at_all(String since, String due) {
        Followed booking = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", since).confirmed(1);
        assertEquals(Optional.ofNullable(due).map(Instant::parse), due(Reminder.ARRIVAL, booking, since));
    }

    @Test
    void who_owes_of_an_online_payment_is_reminded_three_days_before_and_until_the_arrival() {
        Followed booking =
                Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", "2027-05-01T10:00:00Z").owing(1, 50_000);
        assertEquals(Set.of(Reminder.REST_PAYMENT, Reminder.ARRIVAL, Reminder.THANKS), news(booking));
        assertEquals(Optional.of(Instant.parse("2027-06-07T07:00:00Z")),
                due(Reminder.REST_PAYMENT, booking, "2027-05-01T10:00:00Z"));
        assertEquals(Optional.of(Instant.parse("2027-06-08T13:00:00Z")),
                due(Reminder.REST_PAYMENT, booking, "2027-06-08T12:00:00Z"));
        assertEquals(Instant.parse("2027-06-10T11:00:00Z"),
                timetable.occasion(Reminder.REST_PAYMENT, booking.facts()).end());
    }

    @Test
    void thanks_make_sense_for_three_days() {
        Followed booking = Stays.at("Asia/Kamchatka", "2027-06-10", "2027-06-12", "2027-05-01T10:00:00Z").confirmed(1);
        assertEquals(Instant.parse("2027-06-15T23:00:00Z"), timetable.occasion(Reminder.THANKS, booking.facts()).end());
    }

    @ParameterizedTest
    @CsvSource({"CHECKED_IN, THANKS", "COMPLETED, THANKS", "EXPIRED, ", "CANCELLED, ", "NO_SHOW, ",
            "PENDING_PAYMENT, "})
    void who_is_there_is_only_thanked_and_who_is_not_coming_hears_nothing(Status status, Reminder only) {
        Followed booking = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", "2027-05-01T10:00:00Z").as(1, status);
        assertEquals(Optional.ofNullable(only).map(Set::of).orElse(Set.of()), news(booking));
    }

    private Set<Reminder> news(Followed booking) {
        return timetable.occasions(booking).stream().map(Occasion::news).collect(Collectors.toSet());
    }

    private Optional<Instant> due(Reminder news, Followed booking, String since) {
        return timetable.due(news, booking, Instant.parse(since));
    }
}

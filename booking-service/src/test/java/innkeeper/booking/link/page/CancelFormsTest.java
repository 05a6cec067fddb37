package innkeeper.booking.link.page;

import innkeeper.booking.cancellation.domain.ExpectedCost;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.Money;
import innkeeper.kit.link.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aPaidBooking;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CancelFormsTest {
    private static final SigningKeys KEYS = SigningKeys.of("k1:first-secret-of-32-characters-and-more");
    private static final Money FEE = Money.of(750_000, "RUB");
    private static final Cancellation COST = new Cancellation(Optional.of(NOW), FEE, TOTAL, TOTAL.times(0));

    private final CancelForms forms = new CancelForms(KEYS, CLOCK);
    private final Booking booking = aPaidBooking();
    private final Stored shown = new Stored(booking, 3);
    private final String form = forms.write(shown, COST);

    @Test
    void the_form_brings_back_what_was_shown() {
        assertEquals(Optional.of(new ExpectedCost.Exactly(FEE, TOTAL)), forms.read(form, shown));
    }

    @Test
    void it_is_good_for_a_quarter_of_an_hour() {
        assertEquals(true, later(Duration.ofMinutes(15).minusSeconds(1)).read(form, shown).isPresent());
        assertEquals(Optional.empty(), later(Duration.ofMinutes(15)).read(form, shown));
    }

    @Test
    void it_is_good_for_the_booking_as_it_was_shown_and_no_other() {
        assertEquals(Optional.empty(), forms.read(form, new Stored(booking, 4)));
        assertEquals(Optional.empty(), forms.read(form, new Stored(aPaidBooking(), 3)));
        assertEquals(Optional.empty(), forms.read(form, new Stored(booking.withdrawLink(), 3)));
    }

    @Test
    void nobody_else_makes_one() {
        assertEquals(Optional.empty(), forms.read("", shown));
        assertEquals(Optional.empty(), forms.read(form.replace("k1.A", "k1.B"), shown));
        CancelForms others =
                new CancelForms(SigningKeys.of("k1:other-secret-of-32-characters-and-more"), CLOCK);
        assertEquals(Optional.empty(), forms.read(others.write(shown, COST), shown));
    }

    private static CancelForms later(Duration time) {
        return new CancelForms(KEYS, Clock.offset(CLOCK, time));
    }
}

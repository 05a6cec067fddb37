package innkeeper.payment;

import innkeeper.kernel.Money;
import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.Card;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments in the situations that tests begin with; 12,500 roubles, to be paid from 10:00 to 10:15. */
public final class Situations {
    public static final Instant TEN = Instant.parse("2027-05-01T10:00:00Z");
    public static final PaymentId ID = PaymentId.of("01930000-0000-7000-b000-000000000001");
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Situations() {}

    public static Clock at(String time) {
        return Clock.fixed(Instant.parse("2027-05-01T" + time + "Z"), ZoneOffset.UTC);
    }

    public static Money roubles(long roubles) {
        return Money.of(roubles * 100, "RUB");
    }

    public static Terms terms(PaymentId id) {
        return new Terms(id, roubles(12_500), "Grand Hotel Volga", URI.create("https://shop.example/bookings/7Q2F"),
                Map.of("booking_id", "01930000-0000-7000-a000-000000000001"), TEN, TEN.plusSeconds(900), TRACE);
    }

    public static Payment.Pending aPayment() {
        return aPayment(ID);
    }

    public static Payment.Pending aPayment(PaymentId id) {
        return new Payment.Pending(terms(id), new History.Clean());
    }

    public static Payment.Succeeded aPaidPayment() {
        return new Payment.Succeeded(terms(ID), anAttempt(), TEN.plusSeconds(60), List.of());
    }

    public static Attempt anAttempt() {
        return new Attempt(UUID.fromString("01930000-0000-7000-b300-000000000001"), new Card(Card.Brand.VISA, "4242"));
    }
}

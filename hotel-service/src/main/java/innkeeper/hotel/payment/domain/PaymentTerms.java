package innkeeper.hotel.payment.domain;

import innkeeper.kernel.Money;
import java.util.Optional;
import java.util.Set;

/**
 * In which ways a stay under a plan can be paid.
 *
 * @param depositPercent of all there is to pay; there where a deposit is one of the ways, and nowhere else
 */
public record PaymentTerms(Set<PaymentMethod> methods, Optional<Integer> depositPercent) {
    /** All of it, now or at the desk: what holds where a hotelier says nothing. */
    public static final PaymentTerms USUAL = of(PaymentMethod.ONLINE, PaymentMethod.AT_HOTEL);

    private static final int MOST_PERCENT = 99;

    public PaymentTerms {
        methods = Set.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("it cannot be paid");
        }
        if (methods.contains(PaymentMethod.DEPOSIT) != depositPercent.isPresent()) {
            throw new IllegalArgumentException("a deposit needs its percent, and only a deposit: %s, %s".formatted(methods, depositPercent));
        }
        if (depositPercent.filter(percent -> percent < 1 || percent > MOST_PERCENT).isPresent()) {
            throw new IllegalArgumentException("a deposit is 1 to 99 percent, not " + depositPercent);
        }
        if (isPointless(methods)) {
            throw new IllegalArgumentException("nobody pays a deposit who may pay all of it at the hotel");
        }
    }

    public static PaymentTerms of(PaymentMethod... methods) {
        return new PaymentTerms(Set.of(methods), Optional.empty());
    }

    /** By a deposit of so much, and in no other way. */
    public static PaymentTerms deposit(int percent) {
        return new PaymentTerms(Set.of(PaymentMethod.DEPOSIT), Optional.of(percent));
    }

    /** Whether a deposit is asked for beside a way in which nothing is paid in advance. */
    public static boolean isPointless(Set<PaymentMethod> methods) {
        return methods.contains(PaymentMethod.DEPOSIT) && methods.contains(PaymentMethod.AT_HOTEL);
    }

    /**
     * The deposit of one room: a share of its total, rounded half up to whole minor units.
     *
     * @return empty where none is asked for
     */
    public Optional<Deposit> deposit(Money total) {
        return depositPercent.map(percent -> new Deposit(percent, total.percent(percent)));
    }
}

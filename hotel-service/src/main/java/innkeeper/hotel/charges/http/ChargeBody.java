package innkeeper.hotel.charges.http;

import innkeeper.hotel.charges.domain.Calculation;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A tax or fee as its hotelier writes it; null what is absent or goes without. */
record ChargeBody(
        String name, ChargeKind kind, How calculation, BigDecimal percent, Money amount, Money minimumPerNight,
        Integer mostNights, Integer childrenExemptBelowAge, boolean included, LocalDate validFrom, LocalDate validUntil,
        List<RoomTypeId> roomTypeIds, String law) {
    private static final int HUNDREDTHS = 2;

    /** As the contract names the ways to calculate. */
    enum How {
        PERCENT, PER_STAY, PER_NIGHT, PER_PERSON_AND_STAY, PER_PERSON_AND_NIGHT;

        static How of(Per per) {
            return valueOf("PER_" + per.name());
        }

        Per per() {
            return Per.valueOf(name().substring("PER_".length()));
        }
    }

    static ChargeBody of(ChargeRule rule) {
        Calculation calculation = rule.calculation();
        return new ChargeBody(rule.name(), rule.kind(),
                calculation instanceof Amount(_, var per) ? How.of(per) : How.PERCENT,
                calculation instanceof Percent(var points, _)
                        ? BigDecimal.valueOf(points, HUNDREDTHS).stripTrailingZeros()
                        : null,
                calculation instanceof Amount(var money, _) ? money : null,
                calculation instanceof Percent(_, var minimum) ? minimum.orElse(null) : null,
                rule.mostNights().orElse(null), rule.exemptBelowAge() == 0 ? null : rule.exemptBelowAge(),
                rule.included(), rule.validity().from().orElse(null), rule.validity().until().orElse(null),
                rule.roomTypes().isEmpty()
                        ? null
                        : rule.roomTypes().stream().sorted((one, other) -> one.toString().compareTo(other.toString()))
                                .toList(),
                rule.law().orElse(null));
    }

    /** What contradicts itself or goes without its other half. */
    List<FieldError> faults(String pointer) {
        List<FieldError> faults = new ArrayList<>();
        boolean share = calculation == How.PERCENT;
        require(share == (percent != null), pointer + "/percent", share, faults);
        require(share != (amount != null), pointer + "/amount", !share, faults);
        refuse(minimumPerNight != null && !share, pointer + "/minimum_per_night", "goes with calculation percent", faults);
        refuse(mostNights != null && !share && !calculation.per().countsNights(), pointer + "/most_nights",
                "goes with what is owed for each night", faults);
        refuse(childrenExemptBelowAge != null && (share || !calculation.per().countsPeople()),
                pointer + "/children_exempt_below_age", "goes with what is owed for each person", faults);
        refuse(validFrom != null && validUntil != null && validUntil.isBefore(validFrom), pointer + "/valid_until",
                "must not be before valid_from", faults);
        return faults;
    }

    private void require(boolean kept, String pointer, boolean needed, List<FieldError> faults) {
        refuse(!kept, pointer, needed
                ? "is required with calculation " + word()
                : "does not go with calculation " + word(), faults);
    }

    private String word() {
        return calculation.name().toLowerCase(Locale.ROOT);
    }

    private static void refuse(boolean wrong, String pointer, String why, List<FieldError> faults) {
        if (wrong) {
            faults.add(new FieldError(pointer, why));
        }
    }

    ChargeRule rule() {
        return new ChargeRule(name, kind,
                calculation == How.PERCENT
                        ? new Percent(percent.movePointRight(HUNDREDTHS).intValueExact(),
                                Optional.ofNullable(minimumPerNight))
                        : new Amount(amount, calculation.per()),
                Optional.ofNullable(mostNights), Optional.ofNullable(childrenExemptBelowAge).orElse(0), included,
                new Validity(Optional.ofNullable(validFrom), Optional.ofNullable(validUntil)),
                Set.copyOf(Optional.ofNullable(roomTypeIds).orElse(List.of())), Optional.ofNullable(law));
    }
}

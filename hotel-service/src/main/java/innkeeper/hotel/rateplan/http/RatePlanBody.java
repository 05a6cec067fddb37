package innkeeper.hotel.rateplan.http;

import innkeeper.hotel.payment.domain.PaymentTerms;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rate plan as its hotelier writes it; null what is absent, or back to the contract's default. */
public record RatePlanBody(
        String name,
        Board board,
        List<RoomTypeId> roomTypeIds,
        PolicyBody cancellationPolicy,
        List<PaymentMethod> paymentMethods,
        Integer depositPercent,
        DerivationBody derivedFrom,
        Integer minStay,
        Integer maxStay,
        Integer minDaysAhead,
        Integer maxDaysAhead) {

    /** Of percent and amount one is there. */
    record DerivationBody(RatePlanId ratePlanId, Integer percent, Money amount) {
        static DerivationBody of(Derivation derivation) {
            return switch (derivation.difference()) {
                case Difference.Share(var percent) -> new DerivationBody(derivation.from(), percent, null);
                case Difference.Sum(var amount) -> new DerivationBody(derivation.from(), null, amount);
            };
        }

        Derivation derivation() {
            return new Derivation(ratePlanId, percent != null ? new Difference.Share(percent) : new Difference.Sum(amount));
        }
    }

    static RatePlanBody of(RatePlanProfile profile) {
        StayLimits limits = profile.limits();
        return new RatePlanBody(profile.name(), profile.board(),
                profile.roomTypes().isEmpty()
                        ? null
                        : profile.roomTypes().stream().sorted(Comparator.comparing(RoomTypeId::toString)).toList(),
                PolicyBody.of(profile.cancellationPolicy()), profile.payment().methods().stream().sorted().toList(),
                profile.payment().depositPercent().orElse(null),
                profile.derivation().map(DerivationBody::of).orElse(null), limits.minStay(), orNull(limits.maxStay()),
                limits.minDaysAhead(), orNull(limits.maxDaysAhead()));
    }

    /** @param body as the contract lets it through */
    public static RatePlanProfile read(JsonNode body) {
        return Json.mapper().convertValue(body, RatePlanBody.class).profile();
    }

    public static RatePlanProfile patched(RatePlanProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, RatePlanBody.class).profile();
    }

    /** @throws InvalidInput naming what contradicts itself */
    RatePlanProfile profile() {
        refuseContradictions();
        return new RatePlanProfile(
                name,
                orElse(board, Board.ROOM_ONLY),
                Set.copyOf(orElse(roomTypeIds, List.of())),
                Optional.ofNullable(cancellationPolicy).map(PolicyBody::policy).orElse(CancellationPolicy.USUAL),
                new PaymentTerms(methods(), Optional.ofNullable(depositPercent)),
                Optional.ofNullable(derivedFrom).map(DerivationBody::derivation),
                new StayLimits(orElse(minStay, 1), orElse(maxStay, StayLimits.NO_LIMIT), orElse(minDaysAhead, 0),
                        orElse(maxDaysAhead, StayLimits.NO_LIMIT)));
    }

    private void refuseContradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (derivedFrom != null && (derivedFrom.percent == null) == (derivedFrom.amount == null)) {
            errors.add(new FieldError("/derived_from", "names either percent or amount"));
        }
        if (PaymentTerms.isPointless(methods())) {
            errors.add(new FieldError("/payment_methods",
                    "names deposit or at_hotel, not both: who may pay all of it at the hotel pays no deposit"));
        }
        if (methods().contains(PaymentMethod.DEPOSIT) && depositPercent == null) {
            errors.add(new FieldError("/deposit_percent", "is needed where payment_methods names deposit"));
        }
        if (!methods().contains(PaymentMethod.DEPOSIT) && depositPercent != null) {
            errors.add(new FieldError("/deposit_percent", "must be null where payment_methods does not name deposit"));
        }
        if (orElse(maxStay, StayLimits.NO_LIMIT) < orElse(minStay, 1)) {
            errors.add(new FieldError("/max_stay", "must not be less than min_stay"));
        }
        if (orElse(maxDaysAhead, StayLimits.NO_LIMIT) < orElse(minDaysAhead, 0)) {
            errors.add(new FieldError("/max_days_ahead", "must not be less than min_days_ahead"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private Set<PaymentMethod> methods() {
        return paymentMethods == null ? PaymentTerms.USUAL.methods() : Set.copyOf(paymentMethods);
    }

    private static Integer orNull(int limit) {
        return limit == StayLimits.NO_LIMIT ? null : limit;
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}

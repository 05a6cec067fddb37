package innkeeper.hotel.charges.http;

import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.stream.IntStream;

/** All taxes and fees of a hotel, as the contract has them. */
record ChargesBody(List<ChargeBody> charges) {
    static ChargesBody of(HotelCharges charges) {
        return new ChargesBody(charges.rules().stream().map(ChargeBody::of).toList());
    }

    /** @throws InvalidInput naming everything that contradicts itself */
    List<ChargeRule> rules() {
        List<FieldError> faults = IntStream.range(0, charges.size())
                .mapToObj(i -> charges.get(i).faults("/charges/%d".formatted(i))).flatMap(List::stream).toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return charges.stream().map(ChargeBody::rule).toList();
    }
}

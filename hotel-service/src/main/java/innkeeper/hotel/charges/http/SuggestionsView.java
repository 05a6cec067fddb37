package innkeeper.hotel.charges.http;

import innkeeper.hotel.charges.domain.TouristTax;
import innkeeper.hotel.charges.usecase.SuggestCharges.Suggestion;
import java.util.List;

/** What the law of its country lets a hotel charge. */
record SuggestionsView(List<View> suggestions) {
    /**
     * @param law     its key, as rules name it
     * @param name    where it is written
     * @param charges ready to be set
     */
    record View(String country, String law, String name, String source, String remark, List<ChargeBody> charges) {
        static View of(Suggestion suggestion) {
            TouristTax tax = suggestion.tax();
            return new View(tax.country(), tax.key(), tax.law(), tax.source(), tax.remark(),
                    suggestion.rules().stream().map(ChargeBody::of).toList());
        }
    }

    static SuggestionsView of(List<Suggestion> suggestions) {
        return new SuggestionsView(suggestions.stream().map(View::of).toList());
    }
}

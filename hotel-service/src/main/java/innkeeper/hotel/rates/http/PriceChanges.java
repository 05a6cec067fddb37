package innkeeper.hotel.rates.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads terms by ranges of dates, where an absent field and null mean different things. */
public final class PriceChanges {
    private static final List<String> FIELDS =
            List.of("price", "min_stay", "closed", "closed_to_arrival", "closed_to_departure");

    private PriceChanges() {}

    /** @param body as the contract lets it through */
    public static List<RateChange> read(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < body.path("prices").size(); i++) {
            check("/prices/" + i, body.path("prices").path(i), errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        List<RateChange> changes = new ArrayList<>();
        body.path("prices").forEach(range -> changes.add(change(range)));
        return List.copyOf(changes);
    }

    private static void check(String pointer, JsonNode range, List<FieldError> errors) {
        if (!date(range, "to").isAfter(date(range, "from"))) {
            errors.add(new FieldError(pointer + "/to", "must be after from"));
        } else if (dates(range).isEmpty()) {
            errors.add(new FieldError(pointer + "/weekdays", "none of them is from %s on and before %s"
                    .formatted(date(range, "from"), date(range, "to"))));
        }
        if (FIELDS.stream().noneMatch(range::has)) {
            errors.add(new FieldError(pointer, "names none of " + String.join(", ", FIELDS)));
        }
    }

    private static RateChange change(JsonNode range) {
        return new RateChange(RoomTypeId.of(range.path("room_type_id").asText()), dates(range),
                edit(range, "price", PriceChanges::money),
                new Restrictions.Change(
                        edit(range, "min_stay", JsonNode::intValue),
                        edit(range, "closed", JsonNode::booleanValue),
                        edit(range, "closed_to_arrival", JsonNode::booleanValue),
                        edit(range, "closed_to_departure", JsonNode::booleanValue)));
    }

    private static DatePattern dates(JsonNode range) {
        return new DatePattern(new DateRange(date(range, "from"), date(range, "to")),
                StreamSupport.stream(range.path("weekdays").spliterator(), false)
                        .map(day -> DayOfWeek.valueOf(day.asText().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> Edit<T> edit(JsonNode range, String field, Function<JsonNode, T> value) {
        if (!range.has(field)) {
            return new Edit.Keep<>();
        }
        return range.path(field).isNull() ? new Edit.Reset<>() : new Edit.To<>(value.apply(range.path(field)));
    }

    private static Money money(JsonNode price) {
        return Money.of(price.path("amount").longValue(), price.path("currency").asText());
    }

    private static LocalDate date(JsonNode range, String field) {
        return LocalDate.parse(range.path(field).asText());
    }
}

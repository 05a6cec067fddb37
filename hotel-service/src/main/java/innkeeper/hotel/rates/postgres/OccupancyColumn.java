package innkeeper.hotel.rates.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.json.Json;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prices by occupancy as a plan's row keeps them, in the form that search reads too. */
final class OccupancyColumn {
    private static final TypeReference<Map<String, Terms>> BY_ROOM_TYPE = new TypeReference<>() {};

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Terms(int included, Map<Integer, Step> fewer, Step extra, List<Band> children) {}

    /** Of the two one is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(Integer percent, Long amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(int from, int to, Integer percent, Long amount) {}

    private OccupancyColumn() {}

    static String write(OccupancyPrices prices) {
        Map<String, Terms> terms = new TreeMap<>();
        prices.roomTypes().forEach((id, room) -> terms.put(id.toString(), terms(room)));
        return Json.write(terms);
    }

    private static Terms terms(RoomPrices room) {
        return new Terms(room.includedAdults(),
                new TreeMap<>(room.fewerAdults().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> step(each.getValue())))),
                room.extraAdult().map(OccupancyColumn::step).orElse(null),
                room.children().stream().map(OccupancyColumn::band).toList());
    }

    private static Step step(Difference difference) {
        return switch (difference) {
            case Difference.Share(var percent) -> new Step(percent, null);
            case Difference.Sum(var amount) -> new Step(null, amount.minor());
        };
    }

    private static Band band(AgeBand band) {
        Step step = step(band.difference());
        return new Band(band.from(), band.to(), step.percent, step.amount);
    }

    /** @param currency of all sums, the hotel's */
    static OccupancyPrices read(String column, Currency currency) {
        return new OccupancyPrices(terms(column).entrySet().stream().collect(
                Collectors.toMap(each -> RoomTypeId.of(each.getKey()), each -> room(each.getValue(), currency))));
    }

    private static Map<String, Terms> terms(String column) {
        return Json.mapper().convertValue(Json.read(column, JsonNode.class), BY_ROOM_TYPE);
    }

    private static RoomPrices room(Terms terms, Currency currency) {
        return new RoomPrices(terms.included,
                terms.fewer.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> difference(each.getValue(), currency))),
                Optional.ofNullable(terms.extra).map(step -> difference(step, currency)),
                terms.children.stream().map(band -> new AgeBand(band.from, band.to,
                        difference(new Step(band.percent, band.amount), currency))).toList());
    }

    private static Difference difference(Step step, Currency currency) {
        return step.percent != null
                ? new Difference.Share(step.percent)
                : new Difference.Sum(new Money(step.amount, currency));
    }
}

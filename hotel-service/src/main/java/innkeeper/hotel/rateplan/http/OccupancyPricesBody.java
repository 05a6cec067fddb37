package innkeeper.hotel.rateplan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prices by occupancy as the contract has them. */
record OccupancyPricesBody(List<RoomBody> roomTypes) {
    /** Null what is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoomBody(
            RoomTypeId roomTypeId, int includedAdults, List<FewerBody> fewerAdults, StepBody extraAdult,
            List<BandBody> children) {

        static RoomBody of(RoomTypeId id, RoomPrices prices) {
            return new RoomBody(id, prices.includedAdults(),
                    prices.fewerAdults().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(FewerBody::of).toList(),
                    prices.extraAdult().map(StepBody::of).orElse(null),
                    prices.children().stream().map(BandBody::of).toList());
        }

        List<FewerBody> fewer() {
            return Objects.requireNonNullElse(fewerAdults, List.of());
        }

        List<BandBody> bands() {
            return Objects.requireNonNullElse(children, List.of());
        }

        RoomPrices prices() {
            return new RoomPrices(includedAdults,
                    fewer().stream().collect(Collectors.toMap(FewerBody::adults,
                            each -> new StepBody(each.percent, each.amount).difference())),
                    Optional.ofNullable(extraAdult).map(StepBody::difference),
                    bands().stream().map(BandBody::band).sorted(Comparator.comparing(AgeBand::from)).toList());
        }
    }

    /** Of the two one is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepBody(Integer percent, Money amount) {
        static StepBody of(Difference difference) {
            return switch (difference) {
                case Difference.Share(var percent) -> new StepBody(percent, null);
                case Difference.Sum(var amount) -> new StepBody(null, amount);
            };
        }

        Difference difference() {
            return percent != null ? new Difference.Share(percent) : new Difference.Sum(amount);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FewerBody(int adults, Integer percent, Money amount) {
        static FewerBody of(Map.Entry<Integer, Difference> fewer) {
            StepBody step = StepBody.of(fewer.getValue());
            return new FewerBody(fewer.getKey(), step.percent, step.amount);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BandBody(int fromAge, int toAge, Integer percent, Money amount) {
        static BandBody of(AgeBand band) {
            StepBody step = StepBody.of(band.difference());
            return new BandBody(band.from(), band.to(), step.percent, step.amount);
        }

        AgeBand band() {
            return new AgeBand(fromAge, toAge, new StepBody(percent, amount).difference());
        }
    }

    static OccupancyPricesBody of(OccupancyPrices prices) {
        return new OccupancyPricesBody(prices.roomTypes().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .map(each -> RoomBody.of(each.getKey(), each.getValue())).toList());
    }

    /**
     * @throws InvalidInput naming what contradicts itself
     * @throws Rejected {@code WrongCurrency}
     */
    OccupancyPrices prices(Hotel hotel) {
        OccupancyFaults faults = new OccupancyFaults(this);
        faults.refuse();
        faults.sums().forEach((pointer, sum) -> OneCurrency.check(hotel, sum, new PriceOf.ByOccupancy(pointer)));
        return new OccupancyPrices(roomTypes.stream().collect(Collectors.toMap(RoomBody::roomTypeId, RoomBody::prices)));
    }
}

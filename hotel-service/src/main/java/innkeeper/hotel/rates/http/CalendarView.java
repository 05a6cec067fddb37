package innkeeper.hotel.rates.http;

import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calendar of a hotel as the contract shows it: in each list a value for each night, in order. */
record CalendarView(LocalDate from, LocalDate to, Currency currency, List<Rooms> roomTypes) {
    record Rooms(RoomTypeId roomTypeId, String name, List<Integer> offered, List<Integer> sold, List<Integer> blocked,
            List<Integer> free, List<Plan> ratePlans) {
        static Rooms of(RoomType roomType, DateRange days, Map<RoomNight, Integer> taken, Map<RoomNight, Integer> blocked,
                List<Plan> plans) {
            int offered = roomType.profile().totalRooms();
            List<RoomNight> nights = days.nights().stream().map(night -> new RoomNight(roomType.id(), night)).toList();
            return new Rooms(roomType.id(), roomType.profile().name(), nights.stream().map(_ -> offered).toList(),
                    nights.stream().map(night -> taken.getOrDefault(night, 0) - blocked.getOrDefault(night, 0)).toList(),
                    nights.stream().map(night -> blocked.getOrDefault(night, 0)).toList(),
                    nights.stream().map(night -> Math.max(offered - taken.getOrDefault(night, 0), 0)).toList(), plans);
        }
    }

    /** Prices in minor units; null where there is none. */
    record Plan(RatePlanId ratePlanId, String name, RatePlanId pricedBy, List<Long> prices,
            List<PriceLayer> priceLayers, List<Integer> minStay, List<Boolean> closed, List<Boolean> closedToArrival,
            List<Boolean> closedToDeparture) {
        static Plan of(RatePlan plan, List<Night> nights) {
            return new Plan(plan.id(), plan.name(), plan.pricedBy(),
                    each(nights, night -> night.price().map(price -> price.amount().minor()).orElse(null)),
                    each(nights, night -> night.price().map(Night.Price::layer).orElse(null)),
                    each(nights, night -> night.restrictions().minStay()),
                    each(nights, night -> night.restrictions().closed()),
                    each(nights, night -> night.restrictions().closedToArrival()),
                    each(nights, night -> night.restrictions().closedToDeparture()));
        }

        private static <T> List<T> each(List<Night> nights, Function<Night, T> field) {
            return nights.stream().map(field).toList();
        }
    }

    static CalendarView of(Hotel hotel, DateRange days, List<RoomType> roomTypes, Map<Product, List<Night>> nights,
            Map<RoomNight, Integer> taken, Map<RoomNight, Integer> blocked) {
        return new CalendarView(days.checkIn(), days.checkOut(), hotel.profile().currency(), roomTypes.stream()
                .map(roomType -> Rooms.of(roomType, days, taken, blocked, nights.entrySet().stream()
                        .filter(sold -> sold.getKey().roomType().equals(roomType))
                        .map(sold -> Plan.of(sold.getKey().plan(), sold.getValue())).toList()))
                .toList());
    }
}

package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RoomCalendar;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendar of each room type under each plan. */
public interface Nights {
    /** Changes the terms that are named of exactly the nights that are named, all or none. */
    void change(RatePlanId plan, List<RateChange> changes);

    /**
     * Of each, once and in their order, every night of the range in order. Where nothing was said of it under the plan, what lies
     * below holds: for a derived plan what the other one says, for {@code standard} the base price, otherwise no price; one night
     * at least; open.
     */
    default Map<Product, List<Night>> of(List<Product> products, DateRange range) {
        Map<Product, List<Night>> nights = new LinkedHashMap<>(followed(products, range));
        nights.replaceAll((product, all) -> all.stream().map(night -> night.under(product.plan())).toList());
        return nights;
    }

    /** On what terms each of these is sold under the plan, in their order. */
    default List<RoomCalendar> calendars(RatePlan plan, List<RoomType> roomTypes, DateRange range) {
        return of(roomTypes.stream().map(roomType -> new Product(plan, roomType)).toList(), range).entrySet().stream()
                .map(sold -> RoomCalendar.of(plan, sold.getKey().roomType().id(), sold.getValue())).toList();
    }

    /** Of the nights of the range of which something was said under this plan, in order, by room type. */
    Map<RoomTypeId, List<Night.Said>> said(RatePlanId plan, DateRange range);

    /** As {@link #of}, with the prices of the plan that each follows, before its own difference from them. */
    Map<Product, List<Night>> followed(List<Product> products, DateRange range);

    /** Those of these that are closed on every night of the range. */
    default Set<Product> closedThroughout(List<Product> products, DateRange range) {
        return followed(products, range).entrySet().stream()
                .filter(each -> each.getValue().stream().allMatch(night -> night.restrictions().closed()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** What is sold: rooms of a type under a plan. */
    record Product(RatePlan plan, RoomType roomType) {
        /** Of what tells them apart: a search has hundreds, and all that is said of a plan and a room type is long. */
        @Override
        public int hashCode() {
            return Objects.hash(plan.id(), roomType.id());
        }

        /** What the plans sell of the room types, in the order of these. */
        public static List<Product> of(List<RatePlan> plans, List<RoomType> roomTypes) {
            return roomTypes.stream().flatMap(roomType -> plans.stream()
                    .filter(plan -> plan.sells(roomType.id())).map(plan -> new Product(plan, roomType))).toList();
        }
    }
}

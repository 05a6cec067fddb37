package innkeeper.hotel.rates.http;

import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.DateRange;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Prices over REST. */
public final class PriceRoutes implements Routes {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 600;

    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final Nights nights;
    private final SetPrices setPrices;
    private final Clock clock;

    public PriceRoutes(Hotels hotels, RoomTypes roomTypes, Nights nights, SetPrices setPrices, Clock clock) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.nights = nights;
        this.setPrices = setPrices;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getPrices", this::read)
                .on("putPrices", this::set);
    }

    private Answer read(Call call) {
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        DateRange range = range(call, room.hotel().arrivals(clock).first());
        return Answer.ok(PricesBody.of(RatePeriod.of(nights.of(room.roomType(), range))));
    }

    private Answer set(Call call) {
        List<RateChange> changes = PriceChanges.read(call.body());
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        return Answer.ok(PricesBody.of(setPrices.handle(room.hotel(), room.roomType(), changes)));
    }

    private static DateRange range(Call call, LocalDate today) {
        LocalDate from = call.date("from").orElse(today);
        LocalDate to = call.date("to").orElse(from.plusDays(USUAL_DAYS));
        if (from.isBefore(today.minusDays(MOST_DAYS)) || from.isAfter(today.plusDays(MOST_DAYS))) {
            throw new InvalidInput("query:from", "must be within %d days of today, %s".formatted(MOST_DAYS, today));
        }
        if (!to.isAfter(from)) {
            throw new InvalidInput("query:to", "must be after from, " + from);
        }
        if (to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new InvalidInput("query:to", "must be at most %d days after from".formatted(MOST_DAYS));
        }
        return new DateRange(from, to);
    }
}

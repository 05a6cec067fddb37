package innkeeper.bot.travel.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.time.ZoneId;
import java.util.Optional;

/** A hotel as search shows it. @param total of the stay that was asked for, all in; empty where none was */
public record Hotel(HotelId id, String name, String city, String address, ZoneId timezone, int stars,
        Optional<Money> total) {}

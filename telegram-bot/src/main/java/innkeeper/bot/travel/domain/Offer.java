package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;

/** A room type for the dates and guests that were asked for. @param total of the stay, all in */
public record Offer(RoomTypeId roomType, String name, int capacity, int roomsLeft, Money total, Terms terms) {}

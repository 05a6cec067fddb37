package innkeeper.bot.travel.usecase;

/** Our services, as dialogues call them. */
public record Services(Hotels hotels, Bookings bookings, Channels channels) {}

package innkeeper.hotel.catalogue.domain;

/** What the other services hear of a hotel. */
public sealed interface HotelEvent {
    Hotel hotel();

    record Created(Hotel hotel) implements HotelEvent {}

    record Updated(Hotel hotel) implements HotelEvent {}

    record Deleted(Hotel hotel, Remover by) implements HotelEvent {}
}

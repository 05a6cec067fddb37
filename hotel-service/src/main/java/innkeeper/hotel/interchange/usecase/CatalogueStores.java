package innkeeper.hotel.interchange.usecase;

import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;

/** What is read into files and written from them. */
public record CatalogueStores(RoomTypes roomTypes, RatePlans ratePlans, Nights nights, BookedStays bookedStays, Extras extras) {}

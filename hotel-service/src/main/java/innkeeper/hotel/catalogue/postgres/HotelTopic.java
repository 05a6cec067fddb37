package innkeeper.hotel.catalogue.postgres;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Contact;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.ImportedCalendar;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.description.domain.Registration;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells on {@code innkeeper.hotel.v1} what became of each hotel, in the transaction in which it happened. */
public final class HotelTopic {
    public static final String TOPIC = "innkeeper.hotel.v1";

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** The payload, as AsyncAPI describes it. */
    record Data(HotelId hotelId, PersonId ownerId, String name, String description, String country, String city,
            String address, int stars, String timezone, String currency, String checkInTime, String checkOutTime,
            List<Amenity> amenities, Contact contact, Location location, RegistrationData registration,
            List<String> languages, List<PhotoData> photos, String defaultLanguage, Map<String, Translation> translations, Standing status, int version) {}

    record DeletedData(@JsonUnwrapped Data hotel, By by) {}

    record CalendarData(@JsonUnwrapped Data hotel, Calendar calendarImport) {}

    /** @param cause null where it is read again, as is {@code fault} */
    record Calendar(UUID id, String name, String host, UUID roomTypeId, String roomTypeName, Instant failingSince, Instant lastSuccessAt,
            int windows, String cause, String fault) {
        static Calendar of(ImportedCalendar told, String cause, String fault) {
            return new Calendar(told.id(), told.name(), told.host(), told.roomType().value(), told.roomTypeName(), told.failingSince(),
                    told.lastSuccess().orElse(null), told.windows(), cause, fault);
        }
    }

    record By(PersonId personId, Remover.As as) {}

    /** As the contract names the parts of {@link Registration}. */
    record RegistrationData(String number, @JsonProperty("class") String category) {}

    record PhotoData(String url, String caption) {}

    /** The {@link Status} of the hotel as long as there is one. */
    enum Standing {
        DRAFT, PUBLISHED, ARCHIVED, DELETED
    }

    public HotelTopic(Outbox outbox, Supplier<UUID> ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    public void append(Transaction tx, HotelEvent event) {
        outbox.append(tx, new Event(ids.get(), TOPIC, event.hotel().id().toString(), type(event), "/hotel-service",
                clock.instant(), payload(event)));
    }

    private static String type(HotelEvent event) {
        return switch (event) {
            case HotelEvent.Created _ -> "innkeeper.hotel.created";
            case HotelEvent.Updated _ -> "innkeeper.hotel.updated";
            case HotelEvent.Deleted _ -> "innkeeper.hotel.deleted";
            case HotelEvent.CalendarFailing _ -> "innkeeper.hotel.calendar-import-failing";
            case HotelEvent.CalendarRecovered _ -> "innkeeper.hotel.calendar-import-recovered";
        };
    }

    private static Object payload(HotelEvent event) {
        return switch (event) {
            case HotelEvent.Created(var hotel) -> data(hotel, standing(hotel));
            case HotelEvent.Updated(var hotel) -> data(hotel, standing(hotel));
            case HotelEvent.Deleted(var hotel, var by) -> new DeletedData(data(hotel, Standing.DELETED), new By(by.person(), by.as()));
            case HotelEvent.CalendarFailing(var hotel, var calendar, var cause, var fault) ->
                new CalendarData(data(hotel, standing(hotel)), Calendar.of(calendar, cause.toLowerCase(Locale.ROOT), fault));
            case HotelEvent.CalendarRecovered(var hotel, var calendar) ->
                new CalendarData(data(hotel, standing(hotel)), Calendar.of(calendar, null, null));
        };
    }

    private static Data data(Hotel hotel, Standing status) {
        HotelProfile profile = hotel.profile();
        HotelDetails details = profile.details();
        return new Data(hotel.id(), hotel.owner(), profile.name(), profile.description(), profile.country(),
                profile.city(), profile.address(), profile.stars(), profile.timezone().getId(),
                profile.currency().getCurrencyCode(), time(profile.checkInTime()), time(profile.checkOutTime()),
                profile.amenities(), profile.contact(), details.location().orElse(null),
                details.registration().map(told -> new RegistrationData(told.number(), told.category())).orElse(null),
                details.languages(), details.photos().stream().map(photo -> new PhotoData(photo.url(), photo.caption())).toList(),
                details.defaultLanguage(), details.translations(), status, hotel.version());
    }

    private static Standing standing(Hotel hotel) {
        return switch (hotel.profile().status()) {
            case DRAFT -> Standing.DRAFT;
            case PUBLISHED -> Standing.PUBLISHED;
            case ARCHIVED -> Standing.ARCHIVED;
        };
    }

    private static String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }
}

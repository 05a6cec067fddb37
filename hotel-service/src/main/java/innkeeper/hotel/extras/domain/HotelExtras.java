package innkeeper.hotel.extras.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyExtras;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownExtra;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static innkeeper.hotel.rejection.domain.HotelRejection.require;

/** All extras of a hotel, archived ones included, in the order in which they were added. */
public record HotelExtras(List<Extra> extras) {
    public static final int MOST_ON_SALE = 50;
    public static final HotelExtras NONE = new HotelExtras(List.of());

    public HotelExtras {
        extras = List.copyOf(extras);
    }

    /** @throws Rejected {@code UnknownExtra} */
    public Extra get(ExtraId id) {
        return find(id).orElseThrow(() -> new Rejected(new UnknownExtra(id)));
    }

    /** @throws Rejected {@code UnknownExtra}, {@code ExtraNotOffered} */
    public List<StayExtra> in(RoomStay room, List<WantedExtra> wanted) {
        return wanted.stream().map(each -> get(each.id()).in(room, each)).toList();
    }

    /** As this reader is shown them. */
    public HotelExtras in(Hotel hotel, Reading reading) {
        return new HotelExtras(extras.stream().map(extra -> extra.in(extra.language(hotel, reading))).toList());
    }

    /**
     * An extra that is there already stays as it is.
     *
     * @throws Rejected {@code TooManyExtras}
     */
    public HotelExtras with(Extra added) {
        return find(added.id()).isPresent() ? this : checked(Stream.concat(extras.stream(), Stream.of(added)).toList());
    }

    /**
     * @param version whether this version may be edited
     * @throws Rejected {@code UnknownExtra}, {@code Stale}, {@code TooManyExtras}
     */
    public HotelExtras edited(ExtraId id, IntPredicate version, UnaryOperator<ExtraProfile> step) {
        Extra before = get(id);
        require(version.test(before.version()), new Stale(before.version()));
        Extra after = before.edited(step.apply(before.profile()));
        return checked(extras.stream().map(extra -> extra.id().equals(id) ? after : extra).toList());
    }

    private static HotelExtras checked(List<Extra> after) {
        require(after.stream().filter(Extra::isPublished).count() <= MOST_ON_SALE, new TooManyExtras(MOST_ON_SALE));
        return new HotelExtras(after);
    }

    private Optional<Extra> find(ExtraId id) {
        return extras.stream().filter(extra -> extra.id().equals(id)).findFirst();
    }
}

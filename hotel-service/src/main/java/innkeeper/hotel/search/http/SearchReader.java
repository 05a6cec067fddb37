package innkeeper.hotel.search.http;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.http.StayDates;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.http.GroupQuery;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Around;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.text.SearchKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the query of a hotel search, and writes the cursors that go on with it. */
final class SearchReader {
    private static final Cursor<Place> CURSORS = new Cursor<>("hotels", Place.class);

    private SearchReader() {}

    static SearchQuery read(Call call, Clock clock) {
        String words = words(call);
        Around around = AroundQuery.read(call);
        Sort sort = call.query("sort").map(SearchReader::sort).orElseGet(() -> Sort.usual(words, around));
        if (sort == Sort.RELEVANCE && words.isEmpty()) {
            throw new InvalidInput("query:sort", "relevance goes with q");
        }
        if (sort == Sort.DISTANCE && !(around instanceof Around.Within)) {
            throw new InvalidInput("query:sort", "distance goes with near");
        }
        When when = when(call, clock);
        Optional<Group> group = GroupQuery.read(call);
        return new SearchQuery(
                call.query("city").orElse(""),
                words,
                around,
                filters(call),
                whose(call),
                when,
                when instanceof When.On ? group.or(() -> Optional.of(Group.ONE)) : group,
                prices(call, sort),
                sort,
                call.cursor(CURSORS).map(last -> position(last, sort)).orElseGet(Position.Beginning::new),
                Page.asked(items(call)));
    }

    /** On a page. */
    static int items(Call call) {
        int named = call.texts("hotel_ids").size();
        return named == 0 || call.integer("limit").isPresent() ? call.limit() : named;
    }

    private static Filters filters(Call call) {
        return new Filters(
                Set.copyOf(call.integers("stars")),
                call.texts("amenities").stream().map(word -> constant(Amenity.class, word)).collect(Collectors.toSet()),
                call.texts("board").stream().map(word -> constant(Board.class, word)).collect(Collectors.toSet()),
                call.flag("free_cancellation").orElse(false));
    }

    static String cursor(Sort sort, FoundHotel last) {
        return CURSORS.write(new Place(name(sort), sort.key(last), last.hotel().id()));
    }

    private static Position position(Place last, Sort sort) {
        if (!last.sort().equals(name(sort)) || !isKey(last.key(), sort)) {
            throw new InvalidInput("query:cursor", "is not a next_cursor of this list in this order");
        }
        return new Position.After(last.key(), last.id().value());
    }

    private static boolean isKey(String key, Sort sort) {
        return switch (sort) {
            case NAME, NAME_DESC -> true;
            case STARS, STARS_DESC -> key.matches("[1-5]");
            case PRICE, PRICE_DESC -> key.matches("\\d{1,18}");
            case DISTANCE -> key.matches("\\d{1,6}");
            case RELEVANCE -> key.isEmpty();
        };
    }

    private static When when(Call call, Clock clock) {
        Optional<LocalDate> checkIn = call.date("check_in");
        Optional<LocalDate> checkOut = call.date("check_out");
        if (checkIn.isEmpty() && checkOut.isEmpty()) {
            return new When.Anytime();
        }
        LocalDate from = checkIn.orElseThrow(() -> new InvalidInput("query:check_in", "goes with check_out"));
        LocalDate to = checkOut.orElseThrow(() -> new InvalidInput("query:check_out", "goes with check_in"));
        return new When.On(StayDates.read(from, to, Arrivals.anywhere(clock.instant())));
    }

    private static Prices prices(Call call, Sort sort) {
        Optional<Long> min = call.minorUnits("min_price");
        Optional<Long> max = call.minorUnits("max_price");
        Optional<String> currency = call.query("currency");
        if (min.or(() -> max).isEmpty() && currency.isEmpty() && !sort.byPrice()) {
            return new Prices.Any();
        }
        long least = min.orElse(0L);
        long most = max.orElse(Long.MAX_VALUE);
        if (least > most) {
            throw new InvalidInput("query:max_price", "must not be less than min_price");
        }
        return new Prices.Between(Currency.getInstance(currency.orElse("RUB")), least, most);
    }

    private static String words(Call call) {
        String words = call.query("q").orElse("");
        if (!words.isEmpty() && SearchKey.of(words).isEmpty()) {
            throw new InvalidInput("query:q", "must have a letter or a digit");
        }
        return words;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static Whose whose(Call call) {
        Optional<String> owner = call.query("owner");
        List<String> named = call.texts("hotel_ids");
        if (owner.isPresent() && !named.isEmpty()) {
            throw new InvalidInput("query:hotel_ids", "does not go with owner");
        }
        return named.isEmpty()
                ? owner.map(each -> whose(each, call.access())).orElseGet(Whose.Anybodys::new)
                : new Whose.Named(named.stream().map(HotelId::of).collect(Collectors.toSet()));
    }

    /** Everybody may look for the hotels that they work for; an admin for those of any owner. */
    private static Whose whose(String asked, Access access) {
        if (asked.equals("me") || asked.equals(access.subject().id())) {
            return own(access.also("hotel.list_own", Resource.of("hotel")).scope());
        }
        if (access.subject().role() != Role.ADMIN) {
            throw access.subject().role() == Role.ANONYMOUS
                    ? new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                            "This needs the token of an admin")
                    : new ProblemException(ProblemKind.FORBIDDEN, "role-forbids",
                            "Only admins list the hotels of another");
        }
        return new Whose.Theirs(Set.of(), Set.of(PersonId.of(asked)));
    }

    private static Whose own(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> throw new IllegalStateException("nobody works for every hotel");
            case Scope.Only(var anyOf) -> new Whose.Theirs(
                    values(anyOf, "hotel_id").map(HotelId::of).collect(Collectors.toSet()),
                    values(anyOf, "owner_id").map(PersonId::of).collect(Collectors.toSet()));
        };
    }

    private static Stream<String> values(List<Condition> anyOf, String attribute) {
        return anyOf.stream().filter(condition -> condition.attribute().equals(attribute))
                .flatMap(condition -> condition.oneOf().stream());
    }

    private static Sort sort(String name) {
        return Stream.of(Sort.values()).filter(sort -> word(sort).equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInput("query:sort", "is not an order of this list"));
    }

    /** As the contract writes it. */
    static String word(Sort sort) {
        return switch (sort) {
            case NAME -> "name";
            case NAME_DESC -> "-name";
            case STARS -> "stars";
            case STARS_DESC -> "-stars";
            case PRICE -> "price";
            case PRICE_DESC -> "-price";
            case DISTANCE -> "distance";
            case RELEVANCE -> "relevance";
        };
    }

    private static String name(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** The order belongs to the place: a key means nothing in another one. */
    record Place(String sort, String key, HotelId id) {}
}

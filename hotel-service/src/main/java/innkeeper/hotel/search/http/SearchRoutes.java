package innkeeper.hotel.search.http;

import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.description.http.Languages;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.CountFacets;
import innkeeper.hotel.search.usecase.ExplainEmpty;
import innkeeper.hotel.search.usecase.Hint;
import innkeeper.hotel.search.usecase.HotelSearch.CityKey;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds hotels, and the cities that have any, over REST. */
public final class SearchRoutes implements Routes {
    private static final Cursor<CityKey> CITIES = new Cursor<>("cities", CityKey.class);

    private final HotelSearch search;
    private final CountFacets countFacets;
    private final ExplainEmpty explainEmpty;
    private final FixQuote fixQuote;
    private final Clock clock;

    public SearchRoutes(HotelSearch search, FixQuote fixQuote, Clock clock) {
        this.search = search;
        this.countFacets = new CountFacets(search);
        this.explainEmpty = new ExplainEmpty(search, clock);
        this.fixQuote = fixQuote;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("searchHotels", this::find);
        routing.on("listCities", this::cities);
    }

    private Answer cities(Call call) {
        List<City> cities = search.cities(call.cursor(CITIES), Page.asked(call.limit()));
        return Answer.ok(Page.of(cities, call.limit(), CityView::of,
                last -> CITIES.write(new CityKey(last.place().id(), last.country()))));
    }

    private Answer find(Call call) {
        SearchQuery query = SearchReader.read(call, clock);
        List<FoundHotel> found = search.find(query);
        Reading reading = Languages.wanted(call);
        Page<FoundView> page = Page.of(found, SearchReader.items(call), hotel -> view(query, hotel, reading),
                last -> SearchReader.cursor(query.sort(), last));
        boolean first = query.after() instanceof Position.Beginning;
        List<Hint> hints = first && found.isEmpty() ? explainEmpty.handle(query) : List.of();
        boolean counted = first && call.flag("facets").orElse(false);
        Answer answer = Answer.ok(new FoundPage(page.items(), page.nextCursor(), hints.stream()
                .map(hint -> new HintView(hint.reason(), hint.detail(), SearchWriter.request(hint.query(), call))).toList(),
                counted ? FacetsView.of(countFacets.handle(query), call) : null));
        return Languages.say(answer,
                found.stream().limit(SearchReader.items(call)).map(each -> each.hotel().language(reading)).toList());
    }

    private FoundView view(SearchQuery query, FoundHotel found, Reading reading) {
        return FoundView.of(found, found instanceof FoundHotel.Bookable(var hotel, _, var offer)
                && query.when() instanceof When.On(var dates)
                        ? fixQuote.handle(hotel.id(), dates, List.of(offer))
                        : Optional.empty(), reading);
    }
}

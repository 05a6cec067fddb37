package innkeeper.hotel.extras.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.description.http.Languages;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.usecase.AddExtra;
import innkeeper.hotel.extras.usecase.ChangeExtra;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.kernel.ExtraId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.util.List;
import java.util.Optional;

/** Extras over REST. */
public final class ExtraRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("extras", Place.class);

    private final Hotels hotels;
    private final Extras extras;
    private final AddExtra addExtra;
    private final ChangeExtra changeExtra;

    public ExtraRoutes(Hotels hotels, Extras extras, AddExtra addExtra, ChangeExtra changeExtra) {
        this.hotels = hotels;
        this.extras = extras;
        this.addExtra = addExtra;
        this.changeExtra = changeExtra;
    }

    private record OwnedExtra(Hotel hotel, Extra extra) {}

    @Override
    public void routing(Routing routing) {
        routing.on("createExtra", this::create)
                .on("listExtras", this::list)
                .on("getExtra", this::read)
                .on("updateExtra", this::update);
    }

    private Answer create(Call call) {
        ExtraBody body = call.body(ExtraBody.class);
        Hotel hotel = Owned.hotel(call, hotels);
        return call.once(id -> addExtra.handle(hotel.id(), new ExtraId(id), body.profile(hotel)),
                id -> extras.of(hotel.id()).get(new ExtraId(id)), added -> written(Answer.created(
                        "/v1/hotels/%s/extras/%s".formatted(added.hotel(), added.id()), ExtraView.of(added)), hotel, added));
    }

    private Answer list(Call call) {
        Optional<String> after = call.cursor(CURSORS).map(last -> last.id().toString());
        Hotel hotel = Owned.hotel(call, hotels);
        List<Extra> found = extras.of(hotel.id()).extras().stream()
                .filter(extra -> after.map(last -> extra.id().toString().compareTo(last) > 0).orElse(true))
                .limit(Page.asked(call.limit())).toList();
        Reading reading = Languages.wanted(call);
        Answer page = Answer.ok(Page.of(found, call.limit(), extra -> ExtraView.of(extra.in(extra.language(hotel, reading))),
                last -> CURSORS.write(new Place(last.id()))));
        return Languages.say(page, found.stream().limit(call.limit()).map(each -> each.language(hotel, reading)).toList());
    }

    private Answer read(Call call) {
        OwnedExtra owned = owned(call);
        String language = owned.extra().language(owned.hotel(), Languages.wanted(call));
        return said(Answer.ok(ExtraView.of(owned.extra().in(language))), owned.hotel(), owned.extra(), language);
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        OwnedExtra owned = owned(call);
        Extra after = changeExtra.handle(owned.extra(), call.ifMatch(),
                profile -> ExtraBody.patched(profile, patch, owned.hotel()));
        return written(Answer.ok(ExtraView.of(after)), owned.hotel(), after);
    }

    /** 404 comes before 403. */
    private OwnedExtra owned(Call call) {
        Hotel hotel = Owned.seen(call, hotels);
        Extra extra = extras.of(hotel.id()).get(new ExtraId(call.id("extra_id")));
        call.access().require(Owned.resource("extra", extra.id().toString(), hotel));
        return new OwnedExtra(hotel, extra);
    }

    /** As its hotelier wrote it. */
    private static Answer written(Answer answer, Hotel hotel, Extra extra) {
        return said(answer, hotel, extra, hotel.profile().details().defaultLanguage());
    }

    private static Answer said(Answer answer, Hotel hotel, Extra extra, String language) {
        return Languages.say(answer, language, hotel.profile().details().defaultLanguage(), extra.version());
    }

    record Place(ExtraId id) {}
}

package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Pages;
import innkeeper.bot.dialogue.usecase.Pages.Card;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.kernel.HotelId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The rooms of one hotel for the trip: a card each, with what it costs in all and how it can be cancelled. */
public final class OffersStep implements Step {
    static final String PAGE = "offers-page";
    /** Noted of what was chosen a moment ago: its photos are shown once. */
    static final String NEW = "new-hotel";
    public static final String NEW_ROOM = "new-room";

    private static final Pages PAGES = new Pages(PAGE, 8);

    private final Hotels hotels;

    public OffersStep(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public void show(Visit visit) {
        Trip trip = HearWish.trip(visit);
        Optional<Hotel> hotel = visit.notes().id("hotel").flatMap(id -> hotels.find(visit.language(), new HotelId(id)));
        if (hotel.isEmpty() || !trip.next().equals("hotels")) {
            visit.redirect(trip.next());
            return;
        }
        List<Offer> offers = hotels.offers(visit.language(), hotel.get().id(), trip.stay().orElseThrow(),
                trip.guests().orElseThrow());
        visit.page().line(visit.say("offers.hotel", hotel.get().name(), "★".repeat(hotel.get().stars()), hotel.get().address()))
                .line(visit.say("trip", hotel.get().city(), visit.words().stay(trip.stay().orElseThrow()),
                        GuestsWords.of(visit, trip.guests().orElseThrow())));
        if (offers.isEmpty()) {
            visit.page().paragraph(visit.say("offers.none"));
        }
        PAGES.show(visit, offers.stream().map(offer -> card(visit, offer, hotel.get().timezone())).toList());
        visit.page().row(visit.to("hotels", "button.back")).row(visit.always("home", "button.menu"));
        if (visit.notes().text(NEW).isPresent()) {
            visit.page().photos(hotel.get().photos());
            visit.forget(NEW);
        }
    }

    private static Card card(Visit visit, Offer offer, ZoneId zone) {
        String price = visit.words().money(offer.price().total());
        Markup text = visit.say("offers.card", offer.title(), price, offer.capacity());
        for (Markup line : RoomsWords.of(visit, offer)) {
            text = text.line(line);
        }
        for (Markup line : PriceWords.of(visit, offer.price())) {
            text = text.line(line);
        }
        text = text.line(TermsWords.board(visit, offer.board()));
        for (Markup sentence : TermsWords.of(visit, offer.terms(), zone)) {
            text = text.line(sentence);
        }
        return new Card(text, List.of(visit.choice(visit.words().text("offers.choose", offer.title(), price), offer.what().key())));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) when PAGES.turn(visit, choice) -> Move.stay();
            case Pressed(String choice) -> {
                visit.note("room", choice);
                visit.note(NEW_ROOM, "yes");
                visit.forget("key");
                yield Move.to("confirm");
            }
        };
    }
}

package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.Optional;

/** The rooms of one hotel for the trip: a card each, with what it costs in all and how it can be cancelled. */
public final class OffersStep implements Step {
    private static final int SHOWN = 8;

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
        Trip trip = Trip.of(visit.notes(), HearWish.today(visit));
        Optional<Hotel> hotel = visit.notes().id("hotel").flatMap(id -> hotels.find(new HotelId(id)));
        if (hotel.isEmpty() || !trip.next().equals("hotels")) {
            visit.redirect(trip.next());
            return;
        }
        List<Offer> offers = hotels.offers(hotel.get().id(), trip.stay().orElseThrow(), trip.guests().orElseThrow());
        visit.page().line(visit.say("offers.hotel", hotel.get().name(), "★".repeat(hotel.get().stars()), hotel.get().address()))
                .line(visit.say("trip", hotel.get().city(), visit.words().stay(trip.stay().orElseThrow()),
                        trip.guests().orElseThrow()));
        if (offers.isEmpty()) {
            visit.page().paragraph(visit.say("offers.none"));
        }
        offers.stream().limit(SHOWN).forEach(offer -> {
            visit.page().paragraph(visit.say("offers.card", offer.title(), visit.words().money(offer.total()),
                    offer.capacity(), TermsWords.board(visit, offer)));
            TermsWords.of(visit, offer.terms(), hotel.get().timezone()).forEach(visit.page()::line);
            visit.page().row(visit.choice(visit.words().text("offers.choose", offer.title(), visit.words().money(offer.total())),
                    offer.what()));
        });
        visit.page().row(visit.to("hotels", "button.back")).row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> {
                visit.note("room", choice);
                visit.forget("key");
                yield Move.to("confirm");
            }
        };
    }
}

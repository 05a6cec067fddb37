package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.kit.http.Answer;
import innkeeper.kit.template.Language;
import innkeeper.kit.template.PageTemplates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Each page that a guest can see, as an answer with the headers that keep it to them. */
final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates = new PageTemplates(Pages.class, Language.tags());

    /** Who reads, at which address. */
    record Reader(Language language, String address, String query) {}

    Answer booking(Reader reader, Booking booking, Optional<Cancellation> cost, Instant now, boolean justPaid) {
        return page(200, "booking", reader, new BookingModel(words(reader.language()), booking)
                .whole(cost, now, justPaid));
    }

    Answer question(Reader reader, Booking booking, Cancellation cost, String form) {
        return page(200, "cancel", reader, new BookingModel(words(reader.language()), booking)
                .question(cost, form, false));
    }

    /** The question again, because what was shown holds no longer. */
    Answer questionAgain(Reader reader, Booking booking, Cancellation cost, String form) {
        return page(409, "cancel", reader, new BookingModel(words(reader.language()), booking)
                .question(cost, form, true)).refusedAs("cancellation-changed");
    }

    /** The same for every link that leads nowhere, whatever the reason. */
    Answer unknown(Reader reader) {
        return end(404, reader, "unknown").refusedAs("invalid-link");
    }

    /** A page with nothing but a sentence: {@code words} is the prefix of what to say. */
    Answer end(int status, Reader reader, String words) {
        Wording wording = words(reader.language());
        return page(status, "end", reader, Map.of(
                "title", wording.say(words + "_title"), "text", wording.say(words + "_text")));
    }

    private Wording words(Language language) {
        return new Wording(templates, language);
    }

    private Answer page(int status, String template, Reader reader, Map<String, ?> facts) {
        Map<String, Object> model = new HashMap<>(facts);
        model.put("address", reader.address());
        model.put("query", reader.query());
        return Answer.html(status, templates.render(template, reader.language().tag(), model))
                .header("Content-Security-Policy", POLICY.formatted(templates.styleSource()))
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Vary", "Accept-Language");
    }
}

package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.kit.http.Answer;
import innkeeper.kit.page.PageAnswers;
import innkeeper.kit.template.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Each page that a guest can see. */
final class Pages {
    private final PageAnswers answers = new PageAnswers(Pages.class);

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
        return answers.end(status, reader.language().tag(), words);
    }

    private Wording words(Language language) {
        return new Wording(answers.templates(), language);
    }

    private Answer page(int status, String template, Reader reader, Map<String, ?> facts) {
        Map<String, Object> model = new HashMap<>(facts);
        model.put("address", reader.address());
        model.put("query", reader.query());
        return answers.page(status, template, reader.language().tag(), model);
    }
}

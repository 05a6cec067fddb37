package innkeeper.payment.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Cursor;
import innkeeper.kit.http.Page;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.payment.domain.Announcement;
import innkeeper.payment.domain.PaymentId;
import innkeeper.payment.usecase.Announcements;
import innkeeper.payment.usecase.Announcements.Place;
import innkeeper.payment.usecase.Announcements.Which;
import innkeeper.payment.usecase.ResendEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the shop was told, and telling it again. */
public final class EventRoutes implements Routes {
    private final Announcements announcements;
    private final ResendEvent resend;

    public EventRoutes(Announcements announcements, ResendEvent resend) {
        this.announcements = announcements;
        this.resend = resend;
    }

    @Override
    public void routing(Routing routing) {
        routing.get("/v1/events", "event.list", this::list)
                .post("/v1/events/{event_id}/resend", "event.resend", this::resend);
    }

    private Answer list(Call call) {
        Which which = call.query("payment_id").<Which>map(id -> new Which.OfPayment(PaymentId.of(id)))
                .orElse(new Which.All());
        Place after = call.cursor().map(EventRoutes::place).orElse(Announcements.START);
        int limit = call.limit();
        List<Announcement> found = announcements.list(which, after, limit + 1);
        List<Announcement> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? Cursor.encode(shown.getLast().createdAt(), shown.getLast().id())
                : null;
        return Answer.ok(new Page<>(shown.stream().map(EventView::of).toList(), next));
    }

    private Answer resend(Call call) {
        return Answer.of(202, EventView.of(resend.handle(call.id("event_id"))));
    }

    private static Place place(String cursor) {
        List<String> keys = Cursor.decode(cursor);
        try {
            return new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new InvalidInput("query:cursor", "is not a next_cursor of this list");
        }
    }
}

package innkeeper.payment.webhook.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.usecase.Announcements;
import innkeeper.payment.webhook.usecase.Announcements.Place;
import innkeeper.payment.webhook.usecase.Announcements.Which;
import innkeeper.payment.webhook.usecase.ResendEvent;
import java.util.List;

/** What the shop was told, and telling it again. */
public final class EventRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("events", Place.class);

    private final Announcements announcements;
    private final ResendEvent resend;

    public EventRoutes(Announcements announcements, ResendEvent resend) {
        this.announcements = announcements;
        this.resend = resend;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listEvents", this::list)
                .on("resendEvent", this::resend);
    }

    private Answer list(Call call) {
        Which which = call.uuid("payment_id").<Which>map(id -> new Which.OfPayment(new PaymentId(id)))
                .orElse(new Which.All());
        Place after = call.cursor(CURSORS).orElse(Announcements.START);
        List<Announcement> found = announcements.list(which, after, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), EventView::of,
                last -> CURSORS.write(new Place(last.createdAt(), last.id()))));
    }

    private Answer resend(Call call) {
        return Answer.of(202, EventView.of(resend.handle(call.id("event_id"))));
    }
}

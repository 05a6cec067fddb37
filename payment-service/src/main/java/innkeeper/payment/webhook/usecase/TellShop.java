package innkeeper.payment.webhook.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Delivers what is due; no database transaction is open while the shop is called. */
public final class TellShop {
    private static final int BATCH = 20;

    private final Announcements announcements;
    private final Shop shop;
    private final RetrySchedule schedule;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than the shop may take to answer */
    public TellShop(Announcements announcements, Shop shop, RetrySchedule schedule, Duration lease, Clock clock) {
        this.announcements = announcements;
        this.shop = shop;
        this.schedule = schedule;
        this.lease = lease;
        this.clock = clock;
    }

    public void handle() {
        List<Parcel> claimed;
        do {
            claimed = announcements.claim(clock.instant(), lease, BATCH);
            tellAll(claimed);
        } while (!claimed.isEmpty());
    }

    private void tellAll(List<Parcel> parcels) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = parcels.stream().map(parcel -> CompletableFuture.runAsync(() -> tell(parcel), threads)).toList();
            told.forEach(CompletableFuture::join);
        }
    }

    private void tell(Parcel parcel) {
        switch (shop.tell(parcel)) {
            case Shop.Answer.Taken _ -> announcements.delivered(parcel, clock.instant());
            case Shop.Answer.Failed(var reason) -> schedule.after(parcel.attempt()).ifPresentOrElse(
                    pause -> announcements.postpone(parcel, reason, clock.instant().plus(pause)),
                    () -> announcements.giveUp(parcel, reason));
        }
    }
}

package innkeeper.bot.message.usecase;

import java.util.UUID;

/** Tells notification-service that a chat is read no more, so that it goes on to the next channel. */
public final class TellLeft {
    private final Notices notices;
    private final Customer customer;

    public TellLeft(Notices notices, Customer customer) {
        this.notices = notices;
        this.customer = customer;
    }

    public void handle(UUID id) {
        notices.find(id).ifPresent(notice -> {
            customer.left(notice.address());
            notices.forget(id);
        });
    }
}

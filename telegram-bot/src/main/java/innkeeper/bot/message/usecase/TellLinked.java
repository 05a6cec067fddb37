package innkeeper.bot.message.usecase;

import innkeeper.bot.account.usecase.ChatLinks;
import innkeeper.bot.chat.domain.Chat;

/** Tells notification-service who reads in a chat from now on; that nobody does, which it was still to hear, is no longer true. */
public final class TellLinked implements ChatLinks {
    private final Notices notices;
    private final Customer customer;

    public TellLinked(Notices notices, Customer customer) {
        this.notices = notices;
        this.customer = customer;
    }

    @Override
    public boolean link(Chat chat, String code) {
        notices.forget(chat.id().value());
        return customer.linked(chat.address(), code);
    }
}

package innkeeper.bot.messenger.usecase;

import innkeeper.bot.messenger.domain.Incoming;
import java.util.List;

/** Takes what happened in chats; what it has returned from is not lost, and what comes again changes nothing. */
@FunctionalInterface
public interface Intake {
    void take(List<Incoming> news);
}

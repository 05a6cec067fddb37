package innkeeper.notification.sms.usecase;

import innkeeper.notification.sms.domain.Receipt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Receipts beside the ids of what was sent. */
public final class InMemoryReceipts implements Receipts {
    private final Set<UUID> sent = new HashSet<>();
    private final Map<UUID, Receipt> noted = new HashMap<>();

    public InMemoryReceipts sent(UUID delivery) {
        sent.add(delivery);
        return this;
    }

    public Optional<Receipt> of(UUID delivery) {
        return Optional.ofNullable(noted.get(delivery));
    }

    @Override
    public Effect note(Receipt receipt) {
        if (!sent.contains(receipt.delivery())) {
            return Effect.UNKNOWN;
        }
        return noted.putIfAbsent(receipt.delivery(), receipt) == null ? Effect.NOTED : Effect.NOTHING_NEW;
    }
}

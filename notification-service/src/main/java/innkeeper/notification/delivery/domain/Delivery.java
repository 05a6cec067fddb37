package innkeeper.notification.delivery.domain;

import innkeeper.notification.message.domain.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a message fared on one channel.
 *
 * @param rank      1 for what was chosen first, 2 for what it fell back to
 * @param address   where it went; empty before the first attempt
 * @param subject   empty before the first attempt
 * @param reference the provider's own id of it; empty where it has none
 * @param badSince  since when no mail goes to the address, because nobody is there; empty where some do
 * @param nextTryAt empty when it is over, and while an attempt is under way
 * @param attempts  oldest first
 */
public record Delivery(
        DeliveryId id,
        Channel channel,
        int rank,
        DeliveryStatus status,
        String address,
        String subject,
        String reference,
        Optional<Instant> sentAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> badSince,
        Optional<Instant> nextTryAt,
        List<Attempt> attempts) {
    public Delivery {
        attempts = List.copyOf(attempts);
    }
}

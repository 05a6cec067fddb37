package innkeeper.notification.delivery.postgres;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A delivery as a query brings it along with its message; times are null until they are known. */
record DeliveryColumns(UUID id, Channel channel, int rank, DeliveryStatus status, String address, String subject,
        String reference, Instant sentAt, Instant confirmedAt, Instant badSince, Instant nextTryAt, List<Attempt> attempts) {
    static final String SELECT = """
            (select cast(coalesce(json_agg(json_build_object(
                    'id', id, 'channel', channel, 'rank', rank, 'status', status, 'address', address, 'subject', subject,
                    'reference', reference, 'sent_at', sent_at, 'confirmed_at', confirmed_at, 'bad_since', (
                        select since from bad_addresses where channel = 'email' and bad_addresses.address = lower(deliveries.address)),
                    'next_try_at', (
                        select due_at
                        from tasks
                        where kind = 'delivery-' || replace(channel, '_', '-') and tasks.id = deliveries.id and lease is null
                        and status = 'waiting'), 'attempts', (
                        select coalesce(json_agg(json_build_object(
                            'attempt', attempt, 'at', at, 'outcome', outcome, 'reply', reply) order by attempt), '[]')
                        from delivery_attempts
                        where delivery_id = deliveries.id)) order by rank, channel), '[]') as text)
                from deliveries
                where message_id = messages.id) as deliveries
            """;

    Delivery delivery() {
        return new Delivery(new DeliveryId(id), channel, rank, status, address, subject, reference,
                Optional.ofNullable(sentAt), Optional.ofNullable(confirmedAt),
                Optional.ofNullable(badSince), Optional.ofNullable(nextTryAt),
                attempts);
    }
}

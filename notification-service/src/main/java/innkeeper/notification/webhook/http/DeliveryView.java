package innkeeper.notification.webhook.http;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.domain.LoggedDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the log says of one event, null where the contract says so. */
record DeliveryView(UUID id, String eventType, String bookingId, DeliveryStatus status, Instant createdAt,
        Instant confirmedAt, Instant nextAttemptAt, List<CallView> calls) {
    record CallView(int attempt, Instant at, Attempt.Outcome outcome, Integer statusCode, String answer, Long tookMs,
            String reply) {
        static CallView of(LoggedDelivery.Call call) {
            Optional<Heard.Answered> answer = call.heard()
                    .flatMap(heard -> heard instanceof Heard.Answered answered ? Optional.of(answered) : Optional.empty());
            return new CallView(call.attempt().attempt(), call.attempt().at(), call.attempt().outcome(),
                    answer.map(Heard.Answered::status).orElse(null),
                    answer.map(Heard.Answered::firstLine).orElse(null),
                    call.heard().map(heard -> heard.took().toMillis()).orElse(null), call.attempt().reply());
        }
    }

    static DeliveryView of(LoggedDelivery logged) {
        return new DeliveryView(logged.id().value(), logged.eventType(),
                logged.booking().isEmpty() ? null : logged.booking(), logged.status(), logged.createdAt(),
                logged.confirmedAt().orElse(null), logged.nextAttempt().orElse(null),
                logged.calls().stream().map(CallView::of).toList());
    }
}

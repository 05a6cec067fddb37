package innkeeper.notification.webhook.usecase;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import java.time.Instant;

/** What signs the calls to endpoints (Standard Webhooks 1.0); known here alone. */
public interface SigningKeys {
    /**
     * @param secret as the hotel needs it, {@code whsec_} and base64
     * @param sealed as it may lie in the database, for this endpoint alone
     */
    record NewKey(String secret, String sealed) {
        @Override
        public String toString() {
            return "NewKey[***]";
        }
    }

    NewKey make(EndpointId endpoint);

    /** A signature by each key that is good at that moment, separated by spaces. */
    String sign(Endpoint endpoint, String id, Instant at, String body);
}

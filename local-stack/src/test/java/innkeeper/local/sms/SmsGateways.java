package innkeeper.local.sms;

import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import java.net.URI;
import java.time.Clock;

/** Gateways on free ports, for tests. */
public final class SmsGateways {
    public static final String API_KEY = "sms-test-api-key";
    static final String SECRET = "whsec_aW5ua2VlcGVyLXRlc3Qtc21zLXJlY2VpcHRzIQ==";

    private SmsGateways() {}

    public static SmsGateway open(URI receipts) {
        return SmsGateway.open(0, new SmsGateway.Customer(new Secret(API_KEY), receipts,
                WebhookSecrets.listed(new Secret(SECRET))), Clock.systemUTC());
    }
}

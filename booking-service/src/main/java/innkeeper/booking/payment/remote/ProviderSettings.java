package innkeeper.booking.payment.remote;

import innkeeper.kit.settings.Secret;
import java.net.URI;
import java.time.Duration;

/** The payment provider: its address, our key, and how long we wait for it. */
public record ProviderSettings(URI url, Secret apiKey, Duration deadline) {}

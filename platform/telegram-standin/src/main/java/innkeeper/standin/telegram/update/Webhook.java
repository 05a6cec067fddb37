package innkeeper.standin.telegram.update;

import java.net.URI;

/** Where updates go by themselves; {@code secret} is empty where the bot wants none shown. */
public record Webhook(URI address, String secret, int connections) {}

package innkeeper.local.messenger;

import java.time.Instant;

/** A message as a chat shows it; {@code link} is empty where there is no button. */
public record ChatMessage(String id, String chat, String text, String link, Instant at) {}

package com.icegreen.greenmail.store;

import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/** GreenMail opens its messages to its own package alone; this is the door for folders that lie elsewhere than in memory. */
public final class StoredMessages {
    private StoredMessages() {}

    public static StoredMessage of(MimeMessage message, Date received, long uid) {
        return new StoredMessage(message, received, uid);
    }
}

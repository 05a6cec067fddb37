package innkeeper.notification.message.domain;

import java.util.UUID;

/** To whom or what a message goes: a person, or a system of a hotel. Those to one keep their order on each channel. */
public record RecipientId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

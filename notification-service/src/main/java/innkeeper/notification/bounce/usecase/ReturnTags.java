package innkeeper.notification.bounce.usecase;

import innkeeper.notification.bounce.domain.ReturnTag;
import java.util.Optional;

/** Tags that a mail carries to its recipient, and by which we know it when it comes back: nobody else can make one. */
public interface ReturnTags {
    /** At most 100 letters, digits, {@code -}, {@code _} and {@code .}, always the same. */
    String of(ReturnTag tag, String recipient);

    /**
     * The tag in a mark.
     *
     * @param mark an envelope's id, or a {@code Message-ID}
     * @return empty where it holds none of ours, or one for another recipient
     */
    Optional<ReturnTag> read(String mark, String recipient);
}

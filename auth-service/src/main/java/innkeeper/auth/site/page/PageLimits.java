package innkeeper.auth.site.page;

import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kit.http.Call;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What holds back those who use our pages too often, each as the same thing over REST is held back.
 *
 * @param page     looking at one
 * @param login    trying a password
 * @param letter   having a letter sent
 * @param userCode typing a code of a device
 */
public record PageLimits(Consumer<Call> page, BiConsumer<Call, EmailAddress> login,
        BiConsumer<Call, EmailAddress> letter, Consumer<Call> userCode) {
    /** From where a page is used. */
    public static Network network(Call call) {
        return Network.of(call.clientAddress().network());
    }
}

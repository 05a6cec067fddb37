package innkeeper.kit.outgoing;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The name led to an address that we do not call. */
@SuppressWarnings("serial")
public final class AddressNotAllowed extends IOException {
    AddressNotAllowed() {
        super("the host has led to an address that is not public");
    }

    /** What to say of a call that failed for this, in whatever it was wrapped on its way; empty where it failed otherwise. */
    public static Optional<String> in(IOException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(AddressNotAllowed.class::isInstance).map(Throwable::getMessage).findFirst();
    }
}

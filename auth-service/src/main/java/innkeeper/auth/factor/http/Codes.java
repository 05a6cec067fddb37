package innkeeper.auth.factor.http;

import innkeeper.auth.factor.domain.PresentedCode;
import java.util.Optional;

/** The field {@code code} of a body, which may be absent. */
public final class Codes {
    private Codes() {}

    public static PresentedCode read(String code) {
        return Optional.ofNullable(code).map(PresentedCode::read).orElse(PresentedCode.ABSENT);
    }
}

package innkeeper.auth.session.http;

import innkeeper.auth.session.domain.Origin;
import innkeeper.kit.http.Call;
import innkeeper.kit.text.Label;

/** Reads from a request where somebody logs in. */
public final class Origins {
    private Origins() {}

    public static Origin of(Call call) {
        return new Origin(Label.of(call.header("User-Agent").orElse(""), Origin.LONGEST),
                call.clientAddress().toString());
    }
}

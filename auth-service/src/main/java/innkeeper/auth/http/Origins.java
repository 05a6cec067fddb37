package innkeeper.auth.http;

import innkeeper.auth.domain.session.Origin;
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

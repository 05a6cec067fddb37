package innkeeper.auth.http;

import innkeeper.auth.domain.session.Origin;
import innkeeper.kit.http.Call;

/** Reads from a request where somebody logs in. */
public final class Origins {
    private Origins() {}

    public static Origin of(Call call) {
        return new Origin(call.header("User-Agent").orElse(""), call.clientAddress().toString());
    }
}

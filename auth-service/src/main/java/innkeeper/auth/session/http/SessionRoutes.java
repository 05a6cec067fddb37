package innkeeper.auth.session.http;

import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.LiveSession;
import innkeeper.auth.session.usecase.EndSession;
import innkeeper.auth.session.usecase.EndSessions;
import innkeeper.auth.session.usecase.ListSessions;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the caller is logged in, and how to end that. */
public final class SessionRoutes implements Routes {
    private final ListSessions listSessions;
    private final EndSession endSession;
    private final EndSessions endSessions;

    public SessionRoutes(ListSessions listSessions, EndSession endSession, EndSessions endSessions) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.endSessions = endSessions;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listSessions", this::list)
                .on("endSessions", this::endAll)
                .on("endSession", this::end);
    }

    private Answer list(Call call) {
        String current = call.access().subject().sessionId();
        return Answer.ok(new SessionList(listSessions.handle(me(call)).stream()
                .map(session -> SessionView.of(session, current))
                .toList()));
    }

    private Answer end(Call call) {
        endSession.handle(new SessionId(call.id("session_id")), session -> call.access().require(
                Resource.of("session", session.id().toString(), Map.of("user_id", session.person().toString()))));
        return Answer.noContent();
    }

    private Answer endAll(Call call) {
        endSessions.handle(me(call));
        return Answer.noContent();
    }

    private static PersonId me(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("session", "", Map.of("user_id", id)));
        return PersonId.of(id);
    }

    record SessionList(List<SessionView> items) {}

    record SessionView(UUID id, String clientId, String device, String address, Instant startedAt,
            Instant lastUsedAt, boolean current) {
        static SessionView of(LiveSession session, String current) {
            String client = session.grant().client();
            return new SessionView(session.id().value(), client.isEmpty() ? null : client, session.origin().device(),
                    session.origin().address(),
                    session.startedAt(), session.lastUsedAt(), session.id().toString().equals(current));
        }
    }
}

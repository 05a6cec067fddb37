package innkeeper.auth.device.postgres;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.DeviceRequest.Asking;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import innkeeper.auth.device.usecase.DeviceRequests;
import innkeeper.auth.grant.postgres.AuthenticatedRows;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.Scope;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Devices that wait, in PostgreSQL; the row is the lock of its device's questions and of the decision. */
public final class PostgresDeviceRequests implements DeviceRequests {
    private static final Sql ADD = Sql.named("auth.add-device-request", """
            insert into device_requests (device_hash, user_code_hash, client_id, scope, device, address, expires_at,
                pause_seconds, asked_at, verdict)
            values (:device_hash, :user_code_hash, :client_id, :scope, :device, :address, :expires_at, :pause_seconds,
                :asked_at, 'open')
            on conflict do nothing""");
    private static final String COLUMNS = """
            select client_id, scope, device, address, expires_at, pause_seconds, asked_at, verdict, person_id,
                   password_mark, logged_in_at
            from device_requests
            """;
    private static final Sql OPEN = Sql.named("auth.find-open-device-request", COLUMNS + """
            where user_code_hash = :user_code_hash and verdict = 'open' and expires_at > :now""");
    private static final Sql LOCK = Sql.named("auth.lock-device-request", COLUMNS + """
            where device_hash = :device_hash and client_id = :client_id
            for update""");
    private static final Sql DECIDE = Sql.named("auth.decide-device-request", """
            update device_requests
            set verdict = :verdict, person_id = cast(:person_id as uuid), password_mark = :password_mark,
                logged_in_at = cast(:logged_in_at as timestamptz)
            where user_code_hash = :user_code_hash and verdict = 'open' and expires_at > :now""");
    private static final Sql ASKED = Sql.named("auth.note-question-of-device", """
            update device_requests
            set pause_seconds = :pause_seconds, asked_at = :asked_at
            where device_hash = :device_hash""");
    private static final Sql REMOVE = Sql.named("auth.remove-device-request", """
            delete from device_requests
            where device_hash = :device_hash""");
    private static final Sql FORGET = Sql.named("auth.forget-device-requests", """
            delete from device_requests
            where expires_at < :time""");

    private final Database database;

    public PostgresDeviceRequests(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(String deviceHash, String userCodeHash, DeviceRequest request) {
        return database.execute(ADD, Params.of("device_hash", deviceHash)
                .and("user_code_hash", userCodeHash)
                .and("client_id", request.grant().client())
                .and("scope", request.grant().scope().text())
                .and("device", request.origin().device())
                .and("address", request.origin().address())
                .and("expires_at", request.expiresAt())
                .and("pause_seconds", Math.toIntExact(request.pause().toSeconds()))
                .and("asked_at", request.askedAt())) == 1;
    }

    @Override
    public Optional<DeviceRequest> open(String userCodeHash, Instant now) {
        return database.find(OPEN, Params.of("user_code_hash", userCodeHash).and("now", now),
                PostgresDeviceRequests::request);
    }

    @Override
    public boolean decide(String userCodeHash, Verdict verdict, Instant now) {
        Params of = Params.of("user_code_hash", userCodeHash).and("now", now);
        Params decided = switch (verdict) {
            case Verdict.Open() -> throw new IllegalArgumentException("nothing was decided");
            case Verdict.Denied() -> of.and("verdict", "denied").and("person_id", null).and("password_mark", "")
                    .and("logged_in_at", null);
            case Verdict.Allowed(var who) -> of.and("verdict", "allowed").and("person_id", who.person().value())
                    .and("password_mark", who.passwordMark()).and("logged_in_at", who.at());
        };
        return database.execute(DECIDE, decided) == 1;
    }

    @Override
    public Optional<Told> ask(String deviceHash, String client, Function<DeviceRequest, Asking> step) {
        return database.transaction(tx -> tx.find(LOCK,
                Params.of("device_hash", deviceHash).and("client_id", client), PostgresDeviceRequests::request)
                .map(step).map(asking -> {
                    keep(tx, deviceHash, asking);
                    return asking.told();
                }));
    }

    private static void keep(Transaction tx, String deviceHash, Asking asking) {
        if (asking.told() instanceof Told.Granted) {
            tx.execute(REMOVE, Params.of("device_hash", deviceHash));
        } else {
            tx.execute(ASKED, Params.of("device_hash", deviceHash)
                    .and("pause_seconds", Math.toIntExact(asking.after().pause().toSeconds()))
                    .and("asked_at", asking.after().askedAt()));
        }
    }

    @Override
    public long forgetEndedBefore(Instant time) {
        return database.execute(FORGET, Params.of("time", time));
    }

    private static DeviceRequest request(Row row) {
        return new DeviceRequest(
                new ClientGrant(row.text("client_id"), Scope.read(row.text("scope")).orElse(Scope.NONE)),
                new Origin(row.text("device"), row.text("address")), row.instant("expires_at"),
                Duration.ofSeconds(row.integer("pause_seconds")), row.instant("asked_at"), verdict(row));
    }

    private static Verdict verdict(Row row) {
        String verdict = row.text("verdict");
        return switch (verdict) {
            case "open" -> new Verdict.Open();
            case "denied" -> new Verdict.Denied();
            case "allowed" -> new Verdict.Allowed(AuthenticatedRows.read(row));
            default -> throw new IllegalStateException("no verdict is named " + verdict);
        };
    }
}

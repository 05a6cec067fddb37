package innkeeper.auth.key.http;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import innkeeper.auth.key.usecase.ListSigningKeys;
import innkeeper.auth.key.usecase.RotateSigningKey;
import innkeeper.auth.key.usecase.WithdrawSigningKey;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an admin does about the keys that sign access tokens. */
public final class SigningKeyRoutes implements Routes {
    private final ListSigningKeys listSigningKeys;
    private final RotateSigningKey rotateSigningKey;
    private final WithdrawSigningKey withdrawSigningKey;

    public SigningKeyRoutes(
            ListSigningKeys listSigningKeys, RotateSigningKey rotateSigningKey, WithdrawSigningKey withdrawSigningKey) {
        this.listSigningKeys = listSigningKeys;
        this.rotateSigningKey = rotateSigningKey;
        this.withdrawSigningKey = withdrawSigningKey;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listSigningKeys", this::list)
                .on("rotateSigningKey", this::rotate)
                .on("withdrawSigningKey", this::withdraw);
    }

    private Answer list(Call call) {
        ListSigningKeys.Answer known = listSigningKeys.handle();
        return Answer.ok(new KeyList(known.generations().newestFirst().stream()
                .map(key -> KeyView.of(key, known.generations().status(key, known.at())))
                .toList()));
    }

    private Answer rotate(Call call) {
        KeyGeneration made = rotateSigningKey.handle();
        KeyGenerations.Status status = made.signsFrom().isAfter(made.createdAt())
                ? KeyGenerations.Status.NEXT
                : KeyGenerations.Status.SIGNING;
        return Answer.of(201, KeyView.of(made, status));
    }

    private Answer withdraw(Call call) {
        withdrawSigningKey.handle(call.path("kid"));
        return Answer.noContent();
    }

    record KeyList(List<KeyView> items) {}

    record KeyView(String kid, int generation, String status, Instant createdAt, Instant signsFrom,
            Instant expiresAt) {
        static KeyView of(KeyGeneration key, KeyGenerations.Status status) {
            return new KeyView(key.kid(), key.number(), status.name().toLowerCase(Locale.ROOT), key.createdAt(),
                    key.signsFrom(),
                    Optional.of(key.expiresAt()).filter(KeyGeneration.OPEN_END::isAfter).orElse(null));
        }
    }
}

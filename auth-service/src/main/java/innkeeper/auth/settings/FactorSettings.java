package innkeeper.auth.settings;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.Environment;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who must have a second factor, what seals their secrets in the database, and how long an enrolment waits for its first
 * code.
 *
 * @param required         the roles that must have one
 * @param requiredOfOwners whether whoever owns a hotel must have one, whatever their role
 */
public record FactorSettings(Set<Role> required, boolean requiredOfOwners, Envelope envelope, Duration enrolmentLife) {
    private static final String REQUIRED = "AUTH_SECOND_FACTOR_REQUIRED";
    private static final String OWNERS = Relation.OWNER.code();
    private static final Envelope HARMLESS = Envelope.of(Base64.getEncoder().encodeToString(new byte[32]));

    static FactorSettings from(Environment e) {
        return new FactorSettings(
                required(e),
                e.list(REQUIRED).contains(OWNERS),
                e.secret("AUTH_SECOND_FACTOR_KEY", "32 bytes in base64", HARMLESS, key -> Envelope.of(key.value())),
                e.duration("AUTH_SECOND_FACTOR_ENROLMENT_TTL", Duration.ofMinutes(1), Duration.ofHours(1)));
    }

    private static Set<Role> required(Environment e) {
        return e.list(REQUIRED).stream().filter(name -> !name.equals(OWNERS)).flatMap(name -> {
            Optional<Role> role = Role.named(name).filter(Role::ofPerson);
            e.check(role.isPresent(), "%s must name roles of people or '%s', but names '%s'".formatted(REQUIRED, OWNERS, name));
            return role.stream();
        }).collect(Collectors.toUnmodifiableSet());
    }
}

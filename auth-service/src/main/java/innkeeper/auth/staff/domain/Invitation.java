package innkeeper.auth.staff.domain;

import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Asks whoever reads the mail of an address to work for a hotel or, as its owner, to take it over. */
public record Invitation(UUID id, HotelId hotel, EmailAddress email, Relation relation, PersonId invitedBy,
        Instant createdAt, Instant expiresAt) {}

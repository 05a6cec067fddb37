package innkeeper.notification.staff.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.StaffFacts;
import java.util.Optional;

/**
 * Somebody has joined or left the team of a hotel, or is something else there now.
 *
 * @param by empty where nobody decided it
 */
public record TeamChange(HotelId hotel, PersonId member, Optional<PersonId> by, StaffFacts facts) {}

package innkeeper.sample.stay.domain;

/** Depends on another capability, which depends on this one; the rule about circles must catch it. */
public final class There {
    innkeeper.sample.room.domain.Back forbidden;
}

package innkeeper.sample.room.domain;

/** The other half of the circle. */
public final class Back {
    innkeeper.sample.stay.domain.There forbidden;
}

package innkeeper.sample.stay.grpc;

/** Depends on what its layer may not see; the rule of the layer must catch it. */
final class Violator {
    innkeeper.sample.room.postgres.Store forbidden;
}

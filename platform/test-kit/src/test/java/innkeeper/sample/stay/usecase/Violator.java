package innkeeper.sample.stay.usecase;

/** Depends on what its layer may not see; the rule of the layer must catch it. */
final class Violator {
    innkeeper.sample.room.postgres.Store forbidden;
    innkeeper.kit.problem.InvalidInput atTheEdge;
}

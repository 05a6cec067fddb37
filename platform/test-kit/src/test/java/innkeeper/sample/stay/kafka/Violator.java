package innkeeper.sample.stay.kafka;

/** Depends on what its layer may not see; the rule of the layer must catch it. */
final class Violator {
    io.grpc.Status forbidden;
}

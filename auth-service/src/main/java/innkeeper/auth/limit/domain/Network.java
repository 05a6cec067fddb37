package innkeeper.auth.limit.domain;

/** The network that a request came from, as a hash. */
public record Network(String hash) {
    public static Network of(String network) {
        return new Network(Fingerprint.of("network", network));
    }
}

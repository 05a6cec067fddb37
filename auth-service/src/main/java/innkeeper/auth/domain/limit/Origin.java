package innkeeper.auth.domain.limit;

/** The network that a request came from, as a hash. */
public record Origin(String hash) {
    public static Origin of(String network) {
        return new Origin(Fingerprint.of("network", network));
    }
}

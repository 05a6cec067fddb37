package innkeeper.kit.settings;

import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.settings.production.Production;

/** Where a service listens to other services. */
public record GrpcSettings(String host, int port, Identity identity, ConnectionLimits connections) {
    public static GrpcSettings from(Environment e, String prefix) {
        GrpcSettings settings =
                new GrpcSettings(e.text("HTTP_HOST"), e.port(prefix + "GRPC_PORT"), Identity.from(e),
                        ConnectionLimits.from(e).internal());
        e.inProduction(Production.staysHere(settings.host) || !settings.identity.certificate.isEmpty(),
                "GRPC_TLS_CERTIFICATE must be set in production: HTTP_HOST can be reached from other machines");
        return settings;
    }

    /**
     * What the port shows of itself over TLS; without it, the port speaks plain text.
     *
     * @param certificate a PEM file with the chain, the service's own certificate first; empty for plain text
     * @param key         a PEM file with its private key, unencrypted (PKCS #8); empty for plain text
     */
    public record Identity(String certificate, String key) {
        public static final Identity NONE = new Identity("", "");

        static Identity from(Environment e) {
            Identity identity = new Identity(e.textOrEmpty("GRPC_TLS_CERTIFICATE"), e.textOrEmpty("GRPC_TLS_KEY"));
            e.check(identity.certificate.isEmpty() == identity.key.isEmpty(),
                    "GRPC_TLS_CERTIFICATE and GRPC_TLS_KEY are given both or neither");
            return identity;
        }
    }
}

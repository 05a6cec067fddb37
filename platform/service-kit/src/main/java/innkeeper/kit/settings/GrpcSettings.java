package innkeeper.kit.settings;

/** Where a service listens to other services. */
public record GrpcSettings(String host, int port) {
    public static GrpcSettings from(Environment e, String prefix) {
        return new GrpcSettings(e.text("HTTP_HOST"), e.port(prefix + "GRPC_PORT"));
    }
}

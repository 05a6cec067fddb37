package innkeeper.system.matrix;

/**
 * Something that can be asked of a service.
 *
 * @param name {@code POST /v1/hotels}, or a gRPC method's full name
 * @param action what the policy calls it; {@code none} where the policy is not asked
 */
public record Operation(String service, String name, String action) {
    @Override
    public String toString() {
        return service + " " + name;
    }
}

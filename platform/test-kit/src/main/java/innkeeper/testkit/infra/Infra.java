package innkeeper.testkit.infra;

import org.testcontainers.DockerClientFactory;

/** Where tests get their PostgreSQL and Kafka from: {@code -Dinfra=embedded} (default) or {@code testcontainers}. */
enum Infra {
    EMBEDDED, TESTCONTAINERS;

    /** Of the same versions as the embedded ones. */
    static final String POSTGRES_IMAGE = "postgres:18-alpine";
    static final String KAFKA_IMAGE = "apache/kafka:4.4.0";

    static Infra chosen() {
        String name = System.getProperty("infra", "embedded");
        return switch (name) {
            case "embedded" -> EMBEDDED;
            case "testcontainers" -> withEngine();
            default -> throw new IllegalStateException("-Dinfra is embedded or testcontainers, not " + name);
        };
    }

    /** Checked first, because Testcontainers fails late and at length. */
    private static Infra withEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("-Dinfra=testcontainers needs a Docker engine, and none answers");
        }
        return TESTCONTAINERS;
    }
}

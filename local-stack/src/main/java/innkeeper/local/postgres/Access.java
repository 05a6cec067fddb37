package innkeeper.local.postgres;

import innkeeper.local.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;

/**
 * Who gets into the cluster: everybody with a password, the superuser with one that nobody but this launcher knows.
 * A cluster is born without it, so for the moment until {@link #close} it trusts its superuser on this machine.
 */
final class Access {
    private static final int PASSWORD_BYTES = 24;
    private static final String CLOSED = """
            # TYPE  DATABASE  USER      ADDRESS        METHOD
            host    all       all       127.0.0.1/32   scram-sha-256
            host    all       all       ::1/128        scram-sha-256
            """;
    private static final String NEWBORN = """
            # TYPE  DATABASE  USER      ADDRESS        METHOD
            host    postgres  postgres  127.0.0.1/32   trust
            host    postgres  postgres  ::1/128        trust
            """;

    private final Path rules;
    private final String password;

    private Access(Path rules, String password) {
        this.rules = rules;
        this.password = password;
    }

    static Access to(Path cluster) throws IOException {
        Path file = passwordFile(cluster);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, Base64.getUrlEncoder().encodeToString(random));
            Files.deleteIfExists(cluster.resolve("pg_hba.conf"));
        }
        return new Access(cluster.resolve("pg_hba.conf"), Files.readString(file));
    }

    static Path passwordFile(Path cluster) {
        return cluster.resolveSibling("postgres-superuser.password");
    }

    String password() {
        return password;
    }

    /** Before the server starts: a cluster that was closed stays so. */
    void begin() {
        try {
            if (!closed()) {
                Files.writeString(rules, NEWBORN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once it runs: gives the superuser its password and asks everybody for theirs. */
    void close(DataSource superuser) throws IOException, SQLException {
        if (closed()) {
            return;
        }
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '%s'".formatted(password));
            Files.writeString(rules, CLOSED);
            statement.execute("select pg_reload_conf()");
        }
    }

    private boolean closed() throws IOException {
        return Files.exists(rules) && Files.readString(rules).equals(CLOSED);
    }
}

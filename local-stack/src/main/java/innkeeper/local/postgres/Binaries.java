package innkeeper.local.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds PostgreSQL's archive on the class path, also where the same jar is named there twice. */
final class Binaries implements PgBinaryResolver {
    static final PgBinaryResolver INSTANCE = new Binaries();

    private Binaries() {}

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        String flavour = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        InputStream archive = Binaries.class.getResourceAsStream(
                "/postgres-%s-%s%s.txz".formatted(system.toLowerCase(), machine, flavour));
        return archive != null
                ? archive
                : DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }
}

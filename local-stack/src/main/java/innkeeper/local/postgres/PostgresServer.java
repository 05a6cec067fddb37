package innkeeper.local.postgres;

import innkeeper.local.process.LogFiles;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import innkeeper.local.settings.StackSettings.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One real PostgreSQL cluster for all services; its data lives in the data folder and is written durably. */
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;
    private final ProcessBook book;
    private final Access access;

    private PostgresServer(EmbeddedPostgres server, Path data, ProcessBook book, Access access) {
        this.server = server;
        this.data = data;
        this.book = book;
        this.access = access;
    }

    private static Map<String, String> properties(Access access) {
        return Map.of("password", access.password());
    }

    /** Unpacks the program into {@code programs} the first time, creates the cluster in {@code data} the first time. */
    public static PostgresServer start(Path data, Path programs, int port, Path log, ProcessBook book) {
        try {
            Files.createDirectories(data);
            Files.createDirectories(programs);
            Unpacking.forgetBroken(programs);
            Access access = Access.to(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setDataDirectoryCustomizer(_ -> access.begin())
                    .setConnectConfig("password", access.password())
                    .setPgBinaryResolver(Binaries.INSTANCE)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(40))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_wal_size", "512MB")
                    .setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .start();
            access.close(server.getPostgresDatabase(properties(access)));
            PostgresServer started = new PostgresServer(server, data, book, access);
            postmaster(data).ifPresent(process -> book.enter("postgresql", process));
            return started;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL did not start (%s); its log is %s.".formatted(e.getMessage(), log),
                    LogFiles.tail(log, 25));
        }
    }

    /** The server that an earlier launcher left running on this cluster, if one did. */
    public static Optional<ProcessHandle> postmaster(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(
                    process -> process.info().command().map(command -> command.endsWith("postgres")).orElse(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What opens the cluster on this data as its superuser. */
    public static String superuserPassword(Path data) {
        try {
            return Files.readString(Access.passwordFile(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean alive() {
        return postmaster(data).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Creates what is missing of the databases and the roles that own them. */
    public void provide(List<Database> databases) {
        try (Provision provision = new Provision(
                server.getPostgresDatabase(properties(access)).getConnection())) {
            provision.closeToOthers("postgres");
            provision.closeToOthers("template1");
            for (Database database : databases) {
                provision.role(database.user(), database.password());
                provision.database(database.name(), database.user());
            }
        } catch (SQLException e) {
            throw new StartFailure("The databases cannot be created: %s".formatted(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        Optional<ProcessHandle> postmaster = postmaster(data);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            postmaster.ifPresent(process -> {
                process.destroyForcibly();
                book.strike(process.pid());
            });
        }
    }
}

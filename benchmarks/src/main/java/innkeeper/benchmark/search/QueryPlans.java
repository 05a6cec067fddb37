package innkeeper.benchmark.search;

import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.ClosedLoop.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** How PostgreSQL has gone about the statements of a call, by its own log (auto_explain). */
record QueryPlans(TestBed bed, Catalogue catalogue) {
    private static final List<String> ON = List.of("alter system set session_preload_libraries = 'auto_explain'",
            "alter system set auto_explain.log_min_duration = 0", "alter system set auto_explain.log_analyze = on",
            "alter system set auto_explain.log_buffers = on");

    /** Of each statement that the call has run the plan, in order. */
    List<String> of(Call call) throws Exception {
        catalogue.run(ON.toArray(String[]::new));
        reconnect();
        call.by(0);
        Path log = bed.data().resolve("logs/postgresql.log");
        int before = Files.readString(log).length();
        call.by(0);
        catalogue.run("alter system reset session_preload_libraries");
        reconnect();
        return Arrays.stream(Files.readString(log).substring(before).split("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )"))
                .filter(entry -> entry.contains(" plan:\n")).toList();
    }

    private void reconnect() throws SQLException {
        catalogue.texts("select pg_reload_conf()");
        catalogue.texts("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                """);
    }
}

package innkeeper.benchmark;

import innkeeper.benchmark.authorize.AuthorizeBenchmark;
import innkeeper.benchmark.mail.MailLaneBenchmark;
import innkeeper.benchmark.rotation.RotationBenchmark;
import innkeeper.benchmark.search.SearchBenchmark;
import innkeeper.benchmark.tokens.TokensBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;

/** The load scripts' door: {@code benchmarks/run <name>} plays one and keeps its report. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        Path root = Path.of(System.getProperty("innkeeper.root"));
        String name = arguments.length == 0 ? "" : arguments[0];
        Report report = new Report(name);
        try {
            switch (name) {
                case "authorize" -> new AuthorizeBenchmark(root, report).run();
                case "tokens" -> new TokensBenchmark(root, report).run();
                case "rotation" -> new RotationBenchmark(root, report).run();
                case "mail-lane" -> new MailLaneBenchmark(root, report).run();
                case "search" -> new SearchBenchmark(root, report).run(List.of(arguments).subList(1, arguments.length));
                default -> {
                    System.err.println("usage: benchmarks/run authorize | tokens | rotation | mail-lane | search [hotels ...]");
                    System.exit(2);
                }
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        keep(root.resolve("benchmarks/reports").resolve(name + ".md"), report);
        System.exit(0);
    }

    private static void keep(Path file, Report report) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.text());
        System.out.println(report.text());
    }
}

package innkeeper.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the caller of {@code ./run} asked for; no data folder named means the usual one. */
record CommandLine(Mode mode, boolean fresh, List<Path> data) {
    enum Mode {
        RUN, DEMO, MOCKS, HELP
    }

    /** The arguments could not be understood. */
    @SuppressWarnings("serial")
    static final class Misused extends RuntimeException {
        Misused(String message) {
            super(message);
        }
    }

    static CommandLine of(String... arguments) {
        Mode mode = Mode.RUN;
        boolean fresh = false;
        List<Path> data = List.of();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> mode = Mode.HELP;
                case "--demo" -> mode = Mode.DEMO;
                case "--mocks" -> mode = Mode.MOCKS;
                case "--fresh" -> fresh = true;
                case "--data" -> data = List.of(folder(rest));
                default -> throw new Misused("unknown option " + argument);
            }
        }
        return new CommandLine(mode, fresh, data);
    }

    private static Path folder(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Misused("--data needs a folder");
        }
        return Path.of(rest.next());
    }

    Optional<Path> dataFolder() {
        return data.stream().findFirst();
    }
}

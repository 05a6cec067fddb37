package innkeeper.local.settings;

import innkeeper.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** How a system is to be started: from which checkout, on which data, which services, and who hears of it. */
public record Options(
        Path root,
        Path settingsFile,
        Path data,
        boolean fresh,
        boolean freePorts,
        List<String> services,
        boolean cachesMade,
        Consumer<String> progress) {

    /** The whole system of this checkout, on the ports and the data of every day. */
    public static Options of(Path root) {
        return new Options(root, root.resolve(".env.dev"), root.resolve(".innkeeper/data"), false, false,
                StackSettings.SERVICES, false, _ -> {});
    }

    /** The checkout that the current directory lies in. */
    public static Path checkout() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local-stack")) && Files.exists(folder.resolve("run"))) {
                return folder;
            }
        }
        throw new StartFailure("%s lies in no Innkeeper checkout.".formatted(start));
    }

    public Options settingsFile(Path other) {
        return new Options(root, other, data, fresh, freePorts, services, cachesMade, progress);
    }

    public Options data(Path other) {
        Path folder = other.toAbsolutePath().normalize();
        return new Options(root, settingsFile, folder, fresh, freePorts, services, cachesMade, progress);
    }

    /** Forgets what earlier runs kept in the data folder. */
    public Options afresh() {
        return new Options(root, settingsFile, data, true, freePorts, services, cachesMade, progress);
    }

    /** Moves every port to a free one, so that this system runs beside another. */
    public Options onFreePorts() {
        return new Options(root, settingsFile, data, fresh, true, services, cachesMade, progress);
    }

    public Options services(List<String> others) {
        return new Options(root, settingsFile, data, fresh, freePorts, List.copyOf(others), cachesMade, progress);
    }

    /** Missing start caches are recorded for and can be made; those that are there are used in any case. */
    public Options makingCaches() {
        return new Options(root, settingsFile, data, fresh, freePorts, services, true, progress);
    }

    public Options progress(Consumer<String> listener) {
        return new Options(root, settingsFile, data, fresh, freePorts, services, cachesMade, listener);
    }
}

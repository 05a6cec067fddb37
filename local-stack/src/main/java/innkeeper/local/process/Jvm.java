package innkeeper.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program, on the JVM that runs this one. */
public final class Jvm {
    private Jvm() {}

    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String java() {
        return tool("java");
    }

    /** A program of the JDK. */
    public static String tool(String name) {
        return home().resolve("bin").resolve(name).toString();
    }

    public static List<String> mainClass(
            String classPath, String mainClass, List<String> options, String... arguments) {
        List<String> target = new ArrayList<>(List.of("-cp", classPath, mainClass));
        target.addAll(List.of(arguments));
        return command(options, target);
    }

    public static List<String> command(List<String> options, List<String> target) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(target);
        return command;
    }
}

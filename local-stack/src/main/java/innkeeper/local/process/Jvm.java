package innkeeper.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program, on the JVM that runs this one. */
public final class Jvm {
    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static List<String> jar(Path jar, List<String> options) {
        return command(options, List.of("-jar", jar.toString()));
    }

    public static List<String> mainClass(
            String classPath, String mainClass, List<String> options, String... arguments) {
        List<String> target = new ArrayList<>(List.of("-cp", classPath, mainClass));
        target.addAll(List.of(arguments));
        return command(options, target);
    }

    private static List<String> command(List<String> options, List<String> target) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(target);
        return command;
    }
}

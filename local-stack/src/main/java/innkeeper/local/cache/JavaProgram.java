package innkeeper.local.cache;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java program as it is started.
 *
 * @param jar names in its manifest all other jars of the program
 * @param options of the JVM
 * @param target what the JVM runs, as {@code -jar x.jar} or {@code -cp x.jar Main}; arguments are not part of it
 */
public record JavaProgram(String name, Path jar, List<String> options, List<String> target) {
    public static JavaProgram jar(String name, Path jar, List<String> options) {
        return new JavaProgram(name, jar, options, List.of("-jar", jar.toString()));
    }

    public List<String> target(String... arguments) {
        return Stream.concat(target.stream(), Stream.of(arguments)).toList();
    }
}

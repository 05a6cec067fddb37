package innkeeper.local.settings;

import innkeeper.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of {@code NAME=value} lines the way compose does: comments, blank lines, quoted values. */
public final class SettingsFile {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");

    private SettingsFile() {}

    public static Map<String, String> read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new StartFailure("The settings file %s cannot be read.".formatted(file), e);
        }
    }

    static Map<String, String> parse(String name, List<String> lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (!assignment.matches()) {
                throw new StartFailure("%s, line %d: expected NAME=value.".formatted(name, i + 1));
            }
            String variable = assignment.group(1);
            String value = value(assignment.group(2).strip());
            String before = settings.put(variable, value);
            if (before != null && !before.equals(value)) {
                throw new StartFailure("%s, line %d: %s is set twice.".formatted(name, i + 1, variable));
            }
        }
        return settings;
    }

    private static String value(String raw) {
        if (raw.startsWith("'") || raw.startsWith("\"")) {
            int end = raw.indexOf(raw.charAt(0), 1);
            if (end > 0) {
                return raw.substring(1, end);
            }
        }
        if (raw.startsWith("#")) {
            return "";
        }
        int comment = raw.indexOf(" #");
        return comment < 0 ? raw : raw.substring(0, comment).strip();
    }
}

package innkeeper.local.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats its storage the first time, then is Kafka. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = read(Path.of(arguments[0]));
        String storage = settings.getProperty("log.dirs");
        if (!Files.exists(Path.of(storage, "meta.properties"))) {
            format(arguments[0]);
        }
        Kafka.main(arguments);
    }

    private static void format(String settingsFile) {
        int status = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settingsFile}, System.out);
        if (status != 0) {
            throw new IllegalStateException("the storage cannot be formatted, status " + status);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

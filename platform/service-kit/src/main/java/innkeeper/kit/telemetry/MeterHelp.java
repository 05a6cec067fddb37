package innkeeper.kit.telemetry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** What each metric says, in words: the kit and each service list their own in {@code innkeeper/meters.properties}. */
final class MeterHelp {
    private static final Properties LISTED = read();

    private MeterHelp() {}

    /** Empty where nobody wrote one. */
    static String of(String meter) {
        return LISTED.getProperty(meter, "");
    }

    private static Properties read() {
        Properties listed = new Properties();
        try {
            List<URL> lists = Collections.list(
                    MeterHelp.class.getClassLoader().getResources("innkeeper/meters.properties"));
            for (URL list : lists) {
                try (Reader in = new InputStreamReader(list.openStream(), StandardCharsets.UTF_8)) {
                    listed.load(in);
                }
            }
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

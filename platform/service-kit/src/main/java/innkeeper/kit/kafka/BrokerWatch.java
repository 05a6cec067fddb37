package innkeeper.kit.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the broker is away and once that it is back, however often it is tried meanwhile. */
public final class BrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);

    private final String who;
    private boolean away;

    public BrokerWatch(String who) {
        this.who = who;
    }

    public boolean isAway() {
        return away;
    }

    public void away(String reason) {
        if (!away) {
            LOG.warn("{}: Kafka is away, events wait: {}", who, reason);
        }
        away = true;
    }

    public void here() {
        if (away) {
            LOG.info("{}: Kafka is back", who);
        }
        away = false;
    }
}

package innkeeper.notification.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Open connections to the mail server, at most as many as mails go at once; the one used last is used next. */
final class SmtpConnections {
    /** Well below the five minutes after which servers hang up (RFC 5321, 4.5.3.2.7). */
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final GenericObjectPool<SmtpConnection> pool;

    SmtpConnections(Session session, SmtpSettings settings) {
        GenericObjectPoolConfig<SmtpConnection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(settings.parallel());
        config.setMaxIdle(settings.parallel());
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(LOOK);
        config.setNumTestsPerEvictionRun(settings.parallel());
        config.setTestOnReturn(true);
        config.setJmxEnabled(false);
        this.pool = new GenericObjectPool<>(new Factory(session, settings), config);
    }

    /** @return the server's words; after any failure the connection is not used again */
    String send(LetterMessage message, InternetAddress recipient) throws MessagingException {
        SmtpConnection connection = borrow();
        try {
            String said = connection.send(message, recipient);
            pool.returnObject(connection);
            return said;
        } catch (MessagingException | RuntimeException e) {
            drop(connection);
            throw e;
        }
    }

    /** Closes those that are not in use; what is sent afterwards opens new ones. */
    void close() {
        pool.clear();
    }

    private SmtpConnection borrow() throws MessagingException {
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MessagingException("no connection to the mail server", e);
        }
    }

    private void drop(SmtpConnection connection) {
        try {
            pool.invalidateObject(connection);
        } catch (Exception e) {
            throw new IllegalStateException("a connection that is closed quietly failed to close", e);
        }
    }

    private static final class Factory extends BasePooledObjectFactory<SmtpConnection> {
        private final Session session;
        private final SmtpSettings settings;

        Factory(Session session, SmtpSettings settings) {
            this.session = session;
            this.settings = settings;
        }

        @Override
        public SmtpConnection create() throws MessagingException {
            return SmtpConnection.open(session, settings);
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        /** Asked when one is given back: the server is not asked, because only the next mail can know. */
        @Override
        public boolean validateObject(PooledObject<SmtpConnection> pooled) {
            return pooled.getObject().isGoodForMore();
        }

        @Override
        public void destroyObject(PooledObject<SmtpConnection> pooled) {
            pooled.getObject().close();
        }
    }
}

package innkeeper.notification.email.smtp;

import innkeeper.kit.settings.Secret;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.testkit.infra.Line;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import static innkeeper.notification.Situations.A_LETTER;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.TAGS;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One connection takes many mails, and none of them twice. */
class SmtpConnectionsTest {
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, _, to, _) -> receive(context, to)).build();
    private final Line line;
    private final SmtpCarrier mails;

    SmtpConnectionsTest() {
        server.start();
        line = Line.to("127.0.0.1", server.getPortAllocated());
        mails = new SmtpCarrier(new SmtpSettings("127.0.0.1", line.port(), false, "", false, "innkeeper",
                new Secret(""), SmtpSettings.sender("Innkeeper <no-reply@innkeeper.example>"), Duration.ofSeconds(5),
                4, 100), TAGS, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        mails.rest();
        line.close();
        server.stop();
    }

    @Test
    void a_hundred_mails_go_over_one_connection_and_the_next_one_over_another() {
        IntStream.range(0, SmtpConnection.MOST_MAILS).forEach(_ -> assertEquals(Outcome.SENT, send("anna").outcome()));
        assertEquals(1, connections.size());
        send("anna");
        assertEquals(2, connections.size());
    }

    @Test
    void there_are_no_more_connections_than_mails_may_go_at_once() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(number -> threads.submit(() -> send("guest" + number)));
        }
        assertEquals(40, Set.copyOf(taken).size());
        assertTrue(connections.size() <= 4, connections.toString());
    }

    @Test
    void where_the_server_hung_up_meanwhile_the_mail_goes_over_a_new_connection_once() {
        send("anna");
        line.cut();
        line.mend();
        assertEquals(Outcome.SENT, send("boris").outcome());
        assertEquals(List.of("anna@innkeeper.example", "boris@innkeeper.example"), taken);
        assertEquals(2, connections.size());
    }

    @Test
    void after_a_refusal_the_next_mail_goes_as_if_nothing_had_been() {
        send("anna");
        assertEquals(Outcome.REFUSED, send("nobody").outcome());
        assertEquals(Outcome.PUT_OFF, send("later").outcome());
        assertEquals(Outcome.SENT, send("boris").outcome());
        assertEquals(List.of("anna@innkeeper.example", "boris@innkeeper.example"), taken);
    }

    @Test
    void a_mail_that_the_server_may_have_taken_is_not_sent_again_by_the_way() {
        send("anna");
        Reply reply = send("crash");
        assertEquals(Outcome.AWAY, reply.outcome(), reply.text());
        assertEquals(List.of("anna@innkeeper.example", "crash@innkeeper.example"), taken);
    }

    private Reply send(String name) {
        Addressee addressee = new Addressee(name + "@innkeeper.example", "Somebody", Language.EN, true);
        return mails.carry(new Parcel(Noting.byEmail(id(1)), 1, toAnna(1), addressee, A_LETTER));
    }

    private void receive(MessageContext context, String to) throws RejectException {
        if (to.startsWith("nobody")) {
            throw new RejectException(550, "no such user");
        }
        if (to.startsWith("later")) {
            throw new RejectException(451, "greylisted");
        }
        connections.add(context.getRemoteAddress());
        taken.add(to);
        if (to.startsWith("crash")) {
            throw new DropConnectionException(421, "shutting down");
        }
    }
}

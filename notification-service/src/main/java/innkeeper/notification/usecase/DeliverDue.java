package innkeeper.notification.usecase;

import innkeeper.notification.domain.Attempt;
import innkeeper.notification.domain.Attempt.Outcome;
import innkeeper.notification.domain.DeliverySchedule;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.Person;
import innkeeper.notification.usecase.Mails.Reply;
import innkeeper.notification.usecase.Outgoing.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Hands every message that is due to the mail server, and notes what came of it. */
public final class DeliverDue {
    /** Longer than the mail server may take to answer; who dies meanwhile leaves the message to others. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 20;
    private static final Reply NOT_KNOWN = new Reply(Outcome.PUT_OFF, "the recipient's address is not known yet");

    private final Outgoing outgoing;
    private final People people;
    private final Letters letters;
    private final Mails mails;
    private final DeliveryWatch watch;
    private final Clock clock;
    private final RandomGenerator chance;

    public DeliverDue(
            Outgoing outgoing,
            People people,
            Letters letters,
            Mails mails,
            DeliveryWatch watch,
            Clock clock,
            RandomGenerator chance) {
        this.outgoing = outgoing;
        this.people = people;
        this.letters = letters;
        this.mails = mails;
        this.watch = watch;
        this.clock = clock;
        this.chance = chance;
    }

    public void handle() {
        List<Due> due = outgoing.take(BATCH, clock.instant(), LEASE);
        while (!due.isEmpty()) {
            due.forEach(one -> watch.over(one, () -> deliver(one)));
            due = outgoing.take(BATCH, clock.instant(), LEASE);
        }
    }

    private Outcome deliver(Due due) {
        Optional<Person> recipient = people.find(due.notification().recipient());
        if (recipient.isEmpty()) {
            return note(due, "", NOT_KNOWN);
        }
        Letter letter = letters.write(due.notification(), recipient.get(), guestName(due.notification()));
        return note(due, letter.subject(), mails.send(due.notification().id(), recipient.get(), letter));
    }

    private String guestName(Notification notification) {
        return people.find(notification.facts().client()).map(Person::fullName).orElse("");
    }

    private Outcome note(Due due, String subject, Reply reply) {
        Notification notification = due.notification();
        Instant now = clock.instant();
        Optional<Instant> next = reply.outcome() == Outcome.PUT_OFF
                ? DeliverySchedule.next(notification.createdAt(), due.attempts() + 1, now, chance)
                : Optional.empty();
        Outcome outcome = reply.outcome() == Outcome.PUT_OFF && next.isEmpty() ? Outcome.REFUSED : reply.outcome();
        var attempt = new Attempt(due.attempts() + 1, now, outcome, reply.text());
        switch (outcome) {
            case SENT -> outgoing.sent(notification, subject, attempt);
            case PUT_OFF -> outgoing.putOff(notification, subject, attempt, next.orElseThrow());
            case REFUSED -> outgoing.failed(notification, subject, attempt);
        }
        return outcome;
    }
}

package innkeeper.notification.bounce.usecase;

import innkeeper.notification.bounce.domain.BadAddress;
import innkeeper.notification.bounce.domain.GuestMail;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.domain.ReturnTag;
import innkeeper.notification.bounce.usecase.SentMails.SentMail;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.preference.usecase.SwitchOff;
import java.util.Optional;

/**
 * Notes what is told of a mail after it was sent. One that came back has failed and goes on the next channel, once; where nobody
 * is at the address no more mails go there. What names no mail of ours, or another recipient, changes nothing.
 */
public final class TakeReport {
    /** What a report changes. */
    public enum Effect {
        NOTED,
        /** It has come before, or the mail has failed or was sent again since. */
        NOTHING_NEW,
        /** It bears no tag of ours for that recipient, or the message is gone. */
        UNKNOWN
    }

    private final ReturnTags tags;
    private final SentMails mails;
    private final BadAddresses addresses;
    private final UnreachedGuests guests;
    private final PlanDeliveries plan;
    private final SwitchOff off;

    public TakeReport(ReturnTags tags, SentMails mails, BadAddresses addresses, UnreachedGuests guests,
            PlanDeliveries plan, SwitchOff off) {
        this.tags = tags;
        this.mails = mails;
        this.addresses = addresses;
        this.guests = guests;
        this.plan = plan;
        this.off = off;
    }

    public Effect handle(Report report) {
        for (String recipient : report.recipients()) {
            for (String mark : report.marks()) {
                Optional<ReturnTag> tag = tags.read(mark, recipient);
                if (tag.isPresent()) {
                    return mails.find(tag.get().message())
                            .map(mail -> isOf(mail, tag.get(), recipient) ? taken(mail, report, recipient) : Effect.NOTHING_NEW)
                            .orElse(Effect.UNKNOWN);
                }
            }
        }
        return Effect.UNKNOWN;
    }

    /** Of what was sent again, or went elsewhere since, an earlier copy tells nothing. */
    private static boolean isOf(SentMail mail, ReturnTag tag, String recipient) {
        return mail.isOpen() && mail.copy() == tag.copy()
                && (mail.address().isEmpty() || mail.address().equalsIgnoreCase(recipient));
    }

    private Effect taken(SentMail mail, Report report, String recipient) {
        return switch (report.kind()) {
            case PERMANENT -> {
                cameBack(mail, report, recipient);
                yield Effect.NOTED;
            }
            case PASSING, RELAYED -> noted(mail, report);
            case COMPLAINT -> {
                Effect effect = noted(mail, report);
                if (effect == Effect.NOTED && mail.notification().message() instanceof Message.ToPerson message) {
                    // the one kind that nobody needs to get
                    off.handle(message.recipient(), Kind.REMINDERS);
                }
                yield effect;
            }
        };
    }

    private void cameBack(SentMail mail, Report report, String recipient) {
        Message message = mail.notification().message();
        mails.fail(mail, report);
        if (report.isNobodyThere() && message instanceof Message.ToPerson written) {
            addresses.add(new BadAddress(recipient, written.recipient(), report.at(), report.words()));
        }
        GuestMail.booking(message).ifPresent(facts -> guests.add(facts.booking(), facts.client(), report.at()));
        plan.fallBack(mail.notification());
    }

    private Effect noted(SentMail mail, Report report) {
        return mails.note(mail, report) ? Effect.NOTED : Effect.NOTHING_NEW;
    }
}

package innkeeper.notification.email.smtp;

import innkeeper.notification.bounce.domain.MailboxStatus;
import innkeeper.notification.delivery.domain.ProviderWords;
import innkeeper.notification.delivery.usecase.Reply;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a mail server's reply means (RFC 5321, 4.2). */
final class SmtpReplies {
    /** It closes the connection, whatever it was asked (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private SmtpReplies() {}

    /**
     * A reply from 500 up about the recipient or the mail is final, one below is for later (RFC 5321, 4.2.1). Everything else
     * keeps all mails from leaving: silence, a server that closes, and one that does not want us as sender, which is for operators
     * to mend.
     */
    static Reply reply(MessagingException failure) {
        String said = ProviderWords.of(text(failure));
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            OptionalInt code = aboutTheMail(e);
            if (code.isPresent() && isAnswer(code.getAsInt())) {
                if (code.getAsInt() < 500) {
                    return Reply.putOff(said);
                }
                return e instanceof SMTPAddressFailedException && MailboxStatus.isNobodyThere(said)
                        ? Reply.nobodyThere(said)
                        : Reply.refused(said);
            }
        }
        return Reply.away(said);
    }

    /** Whether the connection was of no use any more, rather than the mail or its addresses unwelcome. */
    static boolean isHungUp(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return !isAnswer(refused.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException failed) {
                return !isAnswer(failed.getReturnCode());
            }
        }
        return true;
    }

    private static OptionalInt aboutTheMail(Exception e) {
        if (e instanceof SMTPAddressFailedException refused) {
            return OptionalInt.of(refused.getReturnCode());
        }
        return e instanceof SMTPSendFailedException failed && !failed.getCommand().startsWith("MAIL")
                ? OptionalInt.of(failed.getReturnCode())
                : OptionalInt.empty();
    }

    /** Below zero it said nothing. */
    private static boolean isAnswer(int code) {
        return code >= 0 && code != CLOSING;
    }

    private static String text(MessagingException failure) {
        Exception cause = failure.getNextException() == null ? failure : failure.getNextException();
        return String.valueOf(cause.getMessage());
    }
}

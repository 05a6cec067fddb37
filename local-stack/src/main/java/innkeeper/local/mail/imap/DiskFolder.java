package innkeeper.local.mail.imap;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.MessageFlags;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.store.StoredMessages;
import innkeeper.local.mail.Letter;
import innkeeper.local.mail.MailReader;
import innkeeper.local.mail.MailStore;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/** The inbox of one address as IMAP shows it: every mail is read from its file when it is asked for, and let go. */
final class DiskFolder implements MailFolder {
    private static final long UID_VALIDITY = 1;

    private final MailStore store;
    private final String address;
    private final String fullName;
    private final Map<Long, Flags> marked = new ConcurrentHashMap<>();
    private final List<FolderListener> listeners = new CopyOnWriteArrayList<>();

    DiskFolder(MailStore store, String address, String fullName) {
        this.store = store;
        this.address = address;
        this.fullName = fullName;
    }

    @Override
    public String getName() {
        return "INBOX";
    }

    @Override
    public String getFullName() {
        return fullName;
    }

    @Override
    public boolean isSelectable() {
        return true;
    }

    @Override
    public Flags getAvailableFlags() {
        return MessageFlags.ALL_FLAGS;
    }

    @Override
    public Flags getPermanentFlags() {
        return new Flags(Flag.DELETED);
    }

    @Override
    public int getMessageCount() {
        return store.size(address);
    }

    @Override
    public int getRecentCount(boolean reset) {
        return 0;
    }

    @Override
    public long getUidValidity() {
        return UID_VALIDITY;
    }

    @Override
    public long getUIDNext() {
        return LongStream.of(getMessageUids()).max().orElse(0) + 1;
    }

    @Override
    public int getFirstUnseen() {
        long[] uids = getMessageUids();
        for (int i = 0; i < uids.length; i++) {
            if (!flags(uids[i]).contains(Flag.SEEN)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public int getUnseenCount() {
        return (int) LongStream.of(getMessageUids()).filter(uid -> !flags(uid).contains(Flag.SEEN)).count();
    }

    @Override
    public long[] getMessageUids() {
        return store.numbers(address);
    }

    @Override
    public int getMsn(long uid) throws FolderException {
        int place = Arrays.binarySearch(getMessageUids(), uid);
        if (place < 0) {
            throw new FolderException("No such message");
        }
        return place + 1;
    }

    /** Null where there is none, as GreenMail asks for. */
    @Override
    public StoredMessage getMessage(long uid) {
        return find(uid).orElse(null);
    }

    @Override
    public long[] search(SearchTerm term) {
        long[] uids = getMessageUids();
        return LongStream.range(0, uids.length).filter(i -> find(uids[(int) i]).filter(message -> {
            message.updateMessageNumber((int) i + 1);
            return term.match(message.getMimeMessage());
        }).isPresent()).map(i -> uids[(int) i]).toArray();
    }

    @Override
    public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
            throws FolderException {
        mark(uid, flags, value);
        tell(uid, silent, addUid);
    }

    @Override
    public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
        marked.remove(uid);
        mark(uid, flags, true);
        tell(uid, silent, addUid);
    }

    @Override
    public void expunge() {
        LongStream.of(getMessageUids()).filter(uid -> flags(uid).contains(Flag.DELETED)).forEach(this::remove);
    }

    @Override
    public void expunge(IdRange[] ranges) {
        LongStream.of(getMessageUids()).filter(uid -> flags(uid).contains(Flag.DELETED))
                .filter(uid -> IdRange.containsUid(ranges, uid)).forEach(this::remove);
    }

    @Override
    public void deleteAllMessages() {
        LongStream.of(getMessageUids()).forEach(this::remove);
    }

    @Override
    public void addListener(FolderListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(FolderListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void signalDeletion() {
        listeners.forEach(FolderListener::mailboxDeleted);
    }

    @Override
    public long appendMessage(MimeMessage message, Flags flags, Date received) {
        throw new UnsupportedOperationException("mail comes by SMTP alone");
    }

    @Override
    public void store(MovingMessage mail) {
        throw new UnsupportedOperationException("mail comes by SMTP alone");
    }

    @Override
    public void store(MimeMessage mail) {
        throw new UnsupportedOperationException("mail comes by SMTP alone");
    }

    @Override
    public long copyMessage(long uid, MailFolder to) throws FolderException {
        throw new FolderException("There is only the inbox");
    }

    @Override
    public long moveMessage(long uid, MailFolder to) throws FolderException {
        throw new FolderException("There is only the inbox");
    }

    @Override
    public List<StoredMessage> getMessages(MsgRangeFilter range) {
        throw new UnsupportedOperationException("POP3 is not spoken here");
    }

    @Override
    public List<StoredMessage> getMessages() {
        throw new UnsupportedOperationException("POP3 is not spoken here");
    }

    @Override
    public List<StoredMessage> getNonDeletedMessages() {
        throw new UnsupportedOperationException("POP3 is not spoken here");
    }

    private Optional<StoredMessage> find(long uid) {
        return store.find(address, (int) uid).flatMap(letter -> store.content(letter).map(raw -> show(letter, raw)));
    }

    private StoredMessage show(Letter letter, byte[] raw) {
        try {
            StoredMessage message = StoredMessages.of(MailReader.message(raw), Date.from(letter.receivedAt()),
                    letter.number());
            message.setFlags(flags(letter.number()), true);
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("mail %s cannot be shown by IMAP".formatted(letter.id()), e);
        }
    }

    private Flags flags(long uid) {
        return marked.getOrDefault(uid, new Flags());
    }

    private void mark(long uid, Flags flags, boolean value) {
        marked.merge(uid, value ? flags : new Flags(), (before, _) -> {
            Flags after = new Flags(before);
            if (value) {
                after.add(flags);
            } else {
                after.remove(flags);
            }
            return after;
        });
    }

    private void tell(long uid, FolderListener silent, boolean addUid) throws FolderException {
        int msn = getMsn(uid);
        for (FolderListener listener : listeners) {
            if (listener != silent) {
                listener.flagsUpdated(msn, flags(uid), addUid ? uid : null);
            }
        }
    }

    private void remove(long uid) {
        try {
            int msn = getMsn(uid);
            store.find(address, (int) uid).ifPresent(store::forget);
            marked.remove(uid);
            listeners.forEach(listener -> listener.expunged(msn));
        } catch (FolderException e) {
            // it was forgotten meanwhile
        }
    }
}

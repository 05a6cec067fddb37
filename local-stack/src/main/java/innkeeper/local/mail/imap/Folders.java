package innkeeper.local.mail.imap;

import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import innkeeper.local.mail.MailStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody has one folder, the inbox. */
final class Folders extends ImapHostManagerImpl {
    private final MailStore store;
    private final Map<String, MailFolder> inboxes = new ConcurrentHashMap<>();

    Folders(MailStore store) {
        this.store = store;
    }

    @Override
    public MailFolder getInbox(GreenMailUser user) {
        return inboxes.computeIfAbsent(user.getLogin(), address -> new DiskFolder(store, address, String.join(
                ImapConstants.HIERARCHY_DELIMITER, ImapConstants.USER_NAMESPACE, user.getQualifiedMailboxName(),
                ImapConstants.INBOX_NAME)));
    }

    /** Null where there is none, as GreenMail asks for. */
    @Override
    public MailFolder getFolder(GreenMailUser user, String name) {
        return name.equalsIgnoreCase(ImapConstants.INBOX_NAME) ? getInbox(user) : null;
    }

    @Override
    public MailFolder getFolder(GreenMailUser user, String name, boolean mustExist) throws FolderException {
        MailFolder found = getFolder(user, name);
        if (found == null && mustExist) {
            throw new FolderException("There is only the inbox");
        }
        return found;
    }

    @Override
    public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern) {
        return List.of(getInbox(user));
    }

    @Override
    public Collection<MailFolder> listSubscribedMailboxes(GreenMailUser user, String pattern) {
        return listMailboxes(user, pattern);
    }

    @Override
    public MailFolder createMailbox(GreenMailUser user, String name) throws FolderException {
        throw new FolderException("There is only the inbox");
    }

    @Override
    public void deleteMailbox(GreenMailUser user, String name) throws FolderException {
        throw new FolderException("There is only the inbox");
    }

    @Override
    public void renameMailbox(GreenMailUser user, String from, String to) throws FolderException {
        throw new FolderException("There is only the inbox");
    }
}

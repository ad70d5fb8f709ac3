package io.billfold.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a mailbox with its folder open. */
class OpenMailbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenMailbox.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration OVER_A_SECOND = Duration.ofMillis(1100);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private int lastCount;

    /** The numbers of mails that are still to be handed out, which outlive {@link #countAnew}. */
    private final Queue<Long> found = new ArrayDeque<>();

    private long uidValidity;

    private OpenMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Signs in and opens the folder.
     *
     * @param toAnswer how long the server may be silent, also while it is to tell of new mail
     * @param mode {@link Folder#READ_ONLY} or {@link Folder#READ_WRITE}
     */
    static OpenMailbox open(Mailbox mailbox, Duration toAnswer, int mode) throws MessagingException {
        Properties properties = mailbox.server().properties(TO_CONNECT, toAnswer);
        String protocol = mailbox.server().protocolName();
        properties.put("mail." + protocol + ".peek", "true");
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        try {
            store.connect(
                    mailbox.server().host(),
                    mailbox.server().port(),
                    mailbox.server().user(),
                    mailbox.server().password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(mode);
            return new OpenMailbox(store, folder);
        } catch (MessagingException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** The folder and the store have a connection each, and both are needed. */
    boolean isOpen() {
        return folder.isOpen() && store.isConnected();
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /**
     * The oldest mails that nobody has seen yet, with their heads; none only if there are none. All are searched for once, as that takes
     * servers long in a full mailbox, and handed out some at a time.
     */
    List<IncomingMail> unseen(int most, long mostBytes) throws MessagingException {
        while (true) {
            if (found.isEmpty() || folder.getUIDValidity() != uidValidity) {
                search();
            }
            if (found.isEmpty()) {
                return List.of();
            }
            List<IncomingMail> mails = new ArrayList<>();
            for (Message message : withHeads(most)) {
                // Somebody may have read it since the search.
                if (!message.isSet(Flags.Flag.SEEN) && !message.isSet(Flags.Flag.DELETED)) {
                    mails.add(IncomingMail.of(folder, message, mostBytes));
                }
            }
            if (!mails.isEmpty()) {
                return mails;
            }
        }
    }

    private void search() throws MessagingException {
        lastCount = count();
        uidValidity = folder.getUIDValidity();
        Message[] unseen = folder.search(new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.SEEN), false), new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unseen, numbers);
        found.clear();
        for (Message message : unseen) {
            found.add(folder.getUID(message));
        }
    }

    private List<Message> withHeads(int most) throws MessagingException {
        List<Long> next = new ArrayList<>();
        while (next.size() < most && !found.isEmpty()) {
            next.add(found.remove());
        }
        // Those that somebody has removed since are null.
        List<Message> batch = Arrays.stream(folder.getMessagesByUID(
                        next.stream().mapToLong(Long::longValue).toArray()))
                .filter(Objects::nonNull)
                .toList();
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.FLAGS);
        heads.add(FetchProfile.Item.SIZE);
        heads.add(UIDFolder.FetchProfileItem.UID);
        MailRules.HEADERS.forEach(heads::add);
        folder.fetch(batch.toArray(Message[]::new), heads);
        return batch;
    }

    /**
     * Opens the folder anew. Where mails arrive while others are moved away, servers tell of both in orders from which a client
     * may count wrong, and then never sees a mail.
     */
    void countAnew() throws MessagingException {
        int mode = folder.getMode();
        folder.close(false);
        folder.open(mode);
    }

    /** Waits until there is something new since {@link #unseen} looked, or else that long. */
    void await(Duration time) throws MessagingException, InterruptedException {
        if (count() > lastCount) {
            return;
        }
        if (!store.hasCapability("IDLE")) {
            Thread.sleep(time);
            return;
        }
        // Asking something of the folder ends the waiting (RFC 2177's DONE), unless the connection was used within a
        // second.
        Thread end = Thread.ofVirtual().start(() -> {
            try {
                Duration pause = time;
                do {
                    Thread.sleep(pause);
                    pause = OVER_A_SECOND;
                } while (folder.isOpen());
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            folder.idle(true);
        } finally {
            end.interrupt();
        }
    }

    /** Moves a mail that is done, into a folder that is made if it is missing. */
    void move(IncomingMail mail, String to) throws MessagingException {
        Folder done = store.getFolder(to);
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        Message[] one = {mail.message()};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, done);
        } else {
            folder.copyMessages(one, done);
            mail.message().setFlag(Flags.Flag.DELETED, true);
            if (store.hasCapability("UIDPLUS")) {
                folder.expunge(one);
            } else {
                folder.expunge();
            }
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException failure) {
            log.debug("A mailbox was closed from the other side: {}", failure.toString());
        }
    }
}

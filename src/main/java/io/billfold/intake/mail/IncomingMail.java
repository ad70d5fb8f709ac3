package io.billfold.intake.mail;

import io.billfold.intake.SentBytes;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail in its mailbox. Its head is known; its body is fetched when there is room for it, and no more of it than the limit.
 *
 * @param uid its number within the folder, as long as {@code uidValidity} is the same
 * @param mostBytes of the whole mail
 */
record IncomingMail(IMAPMessage message, long uidValidity, long uid, long mostBytes) implements SentBytes {
    private static final int LONGEST_TEXT = 500;

    static IncomingMail of(IMAPFolder folder, Message message, long mostBytes) throws MessagingException {
        IMAPMessage mail = (IMAPMessage) message;
        mail.setPeek(true);
        return new IncomingMail(mail, folder.getUIDValidity(), folder.getUID(mail), mostBytes);
    }

    /** The mail is larger than allowed, whatever its server said before. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the mail is larger than its server said", null, false, false);
        }
    }

    /** The mail could not be fetched from its server. */
    static final class NotFetched extends RuntimeException {
        NotFetched(Exception cause) {
            super(cause);
        }
    }

    /** The address in From, in lower case; empty if there is none that can be understood. */
    String sender() throws MessagingException {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                    ? shortened(String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT))
                    : "";
        } catch (jakarta.mail.internet.AddressException garbled) {
            return "";
        }
    }

    String subject() throws MessagingException {
        @Nullable String subject = message.getSubject();
        return subject == null ? "" : shortened(subject);
    }

    Optional<String> messageId() throws MessagingException {
        return Optional.ofNullable(message.getMessageID()).map(IncomingMail::shortened);
    }

    Optional<Instant> receivedAt() throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
    }

    /** The first header of that name, without its line breaks. */
    Optional<String> header(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(shortened(values[0]));
    }

    /** One line without control characters, which the database and other mails could not bear. */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
    }

    @Override
    public long size() {
        try {
            return Math.max(0, message.getSizeLong());
        } catch (MessagingException failure) {
            throw new NotFetched(failure);
        }
    }

    /** @throws TooLarge or {@link NotFetched} */
    @Override
    public byte[] read() {
        try (InputStream stream = message.getMimeStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(size() + 1, mostBytes));
            byte[] buffer = new byte[65_536];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (bytes.size() > mostBytes) {
                    throw new TooLarge();
                }
            }
            return bytes.toByteArray();
        } catch (IOException | MessagingException failure) {
            throw new NotFetched(failure);
        }
    }

    /** Lets go of the head, which the open folder would otherwise keep as long as it is open. */
    void forget() {
        message.invalidateHeaders();
    }

    void markSeen() throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }
}

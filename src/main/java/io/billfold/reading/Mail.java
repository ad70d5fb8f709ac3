package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files that a mail (RFC 5322, MIME) brings: its attachments, and mails forwarded in it as attachments. Its own text is left out.
 * Pictures shown within the text are logos and signatures, and count only where nothing else is attached.
 */
final class Mail {
    private static final int MAX_MULTIPART_DEPTH = 20;

    private final ReadingLimits limits;
    private final Deadline deadline;
    private final List<ContainerFile> attached = new ArrayList<>();
    private final List<ContainerFile> inText = new ArrayList<>();

    private Mail(ReadingLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    static List<ContainerFile> files(byte[] message, ReadingLimits limits, Deadline deadline) {
        Mail mail = new Mail(limits, deadline);
        try {
            mail.walk(new MimeMessage(null, new ByteArrayInputStream(message)), 0);
        } catch (MessagingException | IOException | RuntimeException broken) {
            if (broken instanceof CannotRead refused) {
                throw refused;
            }
            throw new CannotRead(Reason.CORRUPT_CONTAINER, "The mail is damaged.", broken);
        }
        return mail.attached.isEmpty() ? mail.inText : mail.attached;
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        deadline.check();
        if (depth > MAX_MULTIPART_DEPTH) {
            throw new CannotRead(Reason.TOO_DEEPLY_NESTED, "The mail's parts are nested too deeply.");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part instanceof BodyPart) {
            attached.add(new ContainerFile(nameOf(part, "message.eml"), written(part)));
        } else if (!isText(part)) {
            byte[] bytes = decoded(part);
            ContainerFile file = new ContainerFile(nameOf(part, "attachment"), bytes);
            (isPictureInText(part, bytes) ? inText : attached).add(file);
        }
        if (attached.size() + inText.size() > limits.entries()) {
            throw new CannotRead(
                    Reason.CORRUPT_CONTAINER, "The mail holds more than the " + limits.entries() + " files allowed.");
        }
    }

    private static boolean isText(Part part) throws MessagingException {
        boolean named = part.getFileName() != null;
        return !named
                && (part.isMimeType("text/plain") || part.isMimeType("text/html") || part.isMimeType("text/calendar"));
    }

    private static boolean isPictureInText(Part part, byte[] bytes) throws MessagingException {
        boolean attachment = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        boolean referenced = part.getHeader("Content-ID") != null;
        boolean picture = MediaType.detect(bytes)
                .map(type -> type.mimeType().toLowerCase(Locale.ROOT).startsWith("image/"))
                .orElse(false);
        return picture && referenced && !attachment;
    }

    private static String nameOf(Part part, String otherwise) throws MessagingException {
        @Nullable String name = part.getFileName();
        return name == null ? otherwise : decodedName(name);
    }

    private static String decodedName(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            return name;
        }
    }

    /** A forwarded mail as a mail of its own. */
    private byte[] written(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof MimeMessage message) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        }
        return decoded(part);
    }

    /** The bytes of a part. Of one with broken encoding, as much as could be decoded: whether that is a document shows later. */
    private byte[] decoded(Part part) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream stream = part.getInputStream()) {
            for (int n = stream.read(buffer); n >= 0 && bytes.size() <= limits.bytes(); n = stream.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException broken) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}

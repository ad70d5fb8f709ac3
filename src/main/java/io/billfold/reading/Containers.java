package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes the documents out of mails and archives, and out of those within them, to the allowed depth. A container within a container
 * that cannot be taken apart is left out with its reason and costs the others nothing.
 */
final class Containers {
    /** The first bytes of Outlook's winmail.dat: Transport Neutral Encapsulation Format, [MS-OXTNEF] 2.1.3.1. */
    private static final byte[] TNEF = {0x78, (byte) 0x9F, 0x3E, 0x22};

    private static final int MOST_REASONS_TOLD = 3;

    private final ReadingLimits limits;
    private final Deadline deadline;
    private final List<Opening.Part> parts = new ArrayList<>();
    private final List<Opening.LeftOut> leftOut = new ArrayList<>();
    private long unpacked;

    Containers(ReadingLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    static boolean isContainer(MediaType type) {
        return type == MediaType.EML || type == MediaType.ZIP;
    }

    /** What the container holds. Throws {@link CannotRead} if it is itself broken or too much, or holds no document. */
    Opening.Documents open(MediaType type, byte[] container) {
        unpack(type, container, 1);
        if (parts.isEmpty()) {
            throw nothing();
        }
        return new Opening.Documents(parts, leftOut);
    }

    private void unpack(MediaType type, byte[] container, int depth) {
        if (depth > limits.nesting()) {
            throw new CannotRead(
                    Reason.TOO_DEEPLY_NESTED,
                    "Files are packed into each other more than " + limits.nesting() + " deep.");
        }
        List<ContainerFile> files = type == MediaType.EML
                ? Mail.files(container, limits, deadline)
                : ZipArchive.files(container, limits, deadline);
        for (ContainerFile file : files) {
            checkTotal(file);
            add(file, depth);
        }
    }

    private void checkTotal(ContainerFile file) {
        unpacked += file.bytes().length;
        if (unpacked > limits.bytes() * limits.nesting()) {
            throw new CannotRead(
                    Reason.CORRUPT_CONTAINER,
                    "Unpacked, all that is in it is larger than the " + limits.bytes() * limits.nesting() / 1_000_000
                            + " MB allowed.");
        }
        if (parts.size() + leftOut.size() >= limits.entries()) {
            throw new CannotRead(
                    Reason.CORRUPT_CONTAINER, "More than the " + limits.entries() + " files allowed are packed in it.");
        }
    }

    private void add(ContainerFile file, int depth) {
        byte[] bytes = file.bytes();
        Optional<MediaType> found =
                MediaType.detect(Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.HEAD_LENGTH)));
        if (bytes.length > limits.bytes()) {
            leaveOut(file, Reason.FILE_TOO_LARGE, "It has more than " + limits.bytes() / 1_000_000 + " MB.");
        } else if (found.isEmpty()) {
            leaveOut(file, Reason.UNSUPPORTED_TYPE, isTnef(bytes) ? aboutTnef() : "It is no document.");
        } else if (isContainer(found.get())) {
            unpackWithin(file, found.get(), depth + 1);
        } else {
            parts.add(new Opening.Part(file.name(), found.get(), bytes));
        }
    }

    private void unpackWithin(ContainerFile file, MediaType type, int depth) {
        try {
            unpack(type, file.bytes(), depth);
        } catch (CannotRead refused) {
            Unreadable why = refused.unreadable();
            if (why.reason() == Reason.READING_TIMED_OUT) {
                throw refused;
            }
            leaveOut(file, why.reason(), why.detail());
        }
    }

    private void leaveOut(ContainerFile file, Reason reason, String detail) {
        leftOut.add(new Opening.LeftOut(file.name(), new Unreadable(reason, detail)));
    }

    private static boolean isTnef(byte[] bytes) {
        return Arrays.equals(bytes, 0, Math.min(bytes.length, TNEF.length), TNEF, 0, TNEF.length);
    }

    private static String aboutTnef() {
        return "It is Outlook's own wrapping (TNEF), which is not opened: ask the sender for a mail in HTML or plain text.";
    }

    /** The reason of a container within, if there is one, tells more than that there is no document. */
    private CannotRead nothing() {
        Reason reason = leftOut.stream()
                .map(one -> one.why().reason())
                .filter(one -> one != Reason.UNSUPPORTED_TYPE)
                .findFirst()
                .orElse(Reason.UNSUPPORTED_TYPE);
        String reasons = leftOut.stream()
                .limit(MOST_REASONS_TOLD)
                .map(one -> " " + one.name() + ": " + one.why().detail())
                .collect(Collectors.joining());
        return new CannotRead(reason, "There is no document in it that could be read." + reasons);
    }
}

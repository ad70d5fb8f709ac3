package io.billfold.intake;

import io.billfold.document.DisplayName;
import io.billfold.document.MediaType;
import io.billfold.intake.Reception.Refused;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Opening;
import io.billfold.reading.Unreadable;
import io.billfold.trace.Stage;
import io.billfold.trace.Stages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Every way in leads through here: a file is opened as far as is needed to tell what it is, refused with a reason if it
 * cannot be read, and otherwise stored for good before the sender is answered. A mail or an archive becomes one
 * reception for each document in it.
 */
@Service
public class Door {
    /** Files are in memory while they pass the door; this many megabytes of them at a time, the others wait. */
    private static final int MEGABYTES_AT_A_TIME = 128;

    private final DocumentReader reader;
    private final Acceptance acceptance;
    private final Stages stages;
    private final Semaphore memory = new Semaphore(MEGABYTES_AT_A_TIME, true);

    Door(DocumentReader reader, Acceptance acceptance, Stages stages) {
        this.reader = reader;
        this.acceptance = acceptance;
        this.stages = stages;
    }

    /**
     * Takes a file in.
     *
     * @param filename as sent, never trusted
     * @return at least one reception, in the order of the documents
     * @throws io.billfold.problem.Problem {@code storage_unavailable} if the bytes cannot be stored; then nothing is kept of the
     *     document at hand
     */
    public List<Reception> receive(Sender sender, String filename, SentBytes bytes) {
        return open(bytes, content -> {
            String name = DisplayName.of(filename);
            return switch (opened(name, content)) {
                case Unreadable unreadable -> List.of(refusal(name, unreadable));
                case Opening.Documents documents -> accept(sender, documents);
            };
        });
    }

    /**
     * Takes in the documents of a mail, which is one whatever its first bytes look like.
     *
     * @throws io.billfold.problem.Problem {@code storage_unavailable}; then nothing is kept of the document at hand
     */
    public List<Reception> receiveMail(Sender sender, String name, SentBytes bytes) {
        return open(bytes, content -> switch (reader.openMail(content)) {
            case Unreadable unreadable -> List.of(refusal(DisplayName.of(name), unreadable));
            case Opening.Documents documents -> accept(sender, documents);
        });
    }

    /**
     * Takes a file in if it is of the one type that this way takes.
     *
     * @throws io.billfold.problem.Problem {@code storage_unavailable}
     */
    Reception receiveOnly(MediaType type, Sender sender, String filename, SentBytes bytes) {
        return open(bytes, content -> {
            String name = DisplayName.of(filename);
            if (content.length > 0
                    && MediaType.detect(head(content)).filter(type::equals).isEmpty()) {
                return otherType(type, name);
            }
            return switch (opened(name, content)) {
                case Unreadable unreadable -> refusal(name, unreadable);
                case Opening.Documents documents -> acceptance.accept(sender, name, type, content);
            };
        });
    }

    private Opening opened(String name, byte[] content) {
        return stages.run(Stage.OPEN, () -> reader.open(name, content));
    }

    private static byte[] head(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, MediaType.HEAD_LENGTH));
    }

    /** A file that calls itself what it is not is a broken one; any other is simply of another type. */
    private static Refused otherType(MediaType wanted, String name) {
        String kind = wanted.name().toLowerCase(Locale.ROOT);
        return isCalled(name, wanted)
                ? new Refused(name, "corrupt_" + kind, "The file is called " + wanted.name() + " and is none.")
                : new Refused(name, "not_a_" + kind, "Only " + wanted.name() + " files are taken here.");
    }

    private List<Reception> accept(Sender sender, Opening.Documents documents) {
        List<Reception> receptions = new ArrayList<>();
        for (Opening.Part part : documents.parts()) {
            receptions.add(acceptance.accept(sender, DisplayName.of(part.name()), part.mediaType(), part.bytes()));
        }
        for (Opening.LeftOut leftOut : documents.leftOut()) {
            Unreadable why = leftOut.why();
            receptions.add(
                    new Refused(DisplayName.of(leftOut.name()), why.reason().code(), why.detail()));
        }
        return receptions;
    }

    private static Refused refusal(String name, Unreadable unreadable) {
        if (unreadable.reason() == Unreadable.Reason.UNSUPPORTED_TYPE && isCalled(name, MediaType.PDF)) {
            return otherType(MediaType.PDF, name);
        }
        return new Refused(name, unreadable.reason().code(), unreadable.detail());
    }

    private static boolean isCalled(String name, MediaType type) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + type.extension());
    }

    private <T> T open(SentBytes bytes, Function<byte[], T> use) {
        int megabytes = (int) Math.clamp(bytes.size() / 1_000_000 + 1, 1, MEGABYTES_AT_A_TIME);
        memory.acquireUninterruptibly(megabytes);
        try {
            return use.apply(bytes.read());
        } finally {
            memory.release(megabytes);
        }
    }
}

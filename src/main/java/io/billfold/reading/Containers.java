package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes the documents out of mails and archives, and out of those within them, to the allowed depth. */
final class Containers {
    private final ReadingLimits limits;
    private final Deadline deadline;
    private final List<Opening.Part> parts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Containers(ReadingLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    static boolean isContainer(MediaType type) {
        return type == MediaType.EML || type == MediaType.ZIP;
    }

    /** Adds what the container holds. Throws {@link CannotRead} if the container itself is broken or too much. */
    void unpack(MediaType type, byte[] container, int depth) {
        if (depth > limits.nesting()) {
            throw new CannotRead(
                    Reason.TOO_DEEPLY_NESTED,
                    "Files are packed into each other more than " + limits.nesting() + " deep.");
        }
        List<ContainerFile> files = type == MediaType.EML
                ? Mail.files(container, limits, deadline)
                : ZipArchive.files(container, limits, deadline);
        for (ContainerFile file : files) {
            Optional<MediaType> found =
                    MediaType.detect(Arrays.copyOf(file.bytes(), Math.min(file.bytes().length, MediaType.HEAD_LENGTH)));
            if (found.isEmpty()) {
                leftOut.add(file.name());
            } else if (isContainer(found.get())) {
                unpack(found.get(), file.bytes(), depth + 1);
            } else {
                parts.add(new Opening.Part(file.name(), found.get(), file.bytes()));
            }
            if (parts.size() > limits.entries()) {
                throw new CannotRead(
                        Reason.CORRUPT_CONTAINER,
                        "More than the " + limits.entries() + " files allowed are packed in it.");
            }
        }
    }

    List<Opening.Part> parts() {
        return parts;
    }

    List<String> leftOut() {
        return leftOut;
    }
}

package io.billfold.intake.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** How a file looked when it was seen; if it looks the same twice, nobody is writing it any more. */
record Sighting(long size, FileTime modified) {
    /** Some programs make an empty file first and fill it later. */
    private static final Duration EMPTY_FOR_GOOD = Duration.ofMinutes(1);

    static Sighting of(BasicFileAttributes attributes) {
        return new Sighting(attributes.size(), attributes.lastModifiedTime());
    }

    boolean mayBeComplete(Instant now) {
        return size > 0 || modified.toInstant().isBefore(now.minus(EMPTY_FOR_GOOD));
    }
}

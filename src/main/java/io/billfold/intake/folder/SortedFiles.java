package io.billfold.intake.folder;

import io.billfold.intake.Reception;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where files go when Billfold has looked at them: {@code done}, or {@code failed} with the reason beside. */
final class SortedFiles {
    private static final Logger log = LoggerFactory.getLogger(SortedFiles.class);
    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path root;

    SortedFiles(Path root) {
        this.root = root;
    }

    Set<Path> folders() {
        return Set.of(root.resolve("done"), root.resolve("failed"));
    }

    /**
     * Moves a file away, keeping its sub-folder and never replacing another. A file that is gone is no error.
     *
     * @throws IOException if it cannot be moved; then it stays where it is
     */
    void sort(Path file, List<Reception> receptions) throws IOException {
        boolean taken = receptions.stream().anyMatch(Reception.Accepted.class::isInstance);
        Path place = root.resolve(taken ? "done" : "failed").resolve(root.relativize(file));
        Path folder = Objects.requireNonNull(place.getParent(), "a file below the root has a folder");
        Files.createDirectories(folder);
        try {
            Path moved = move(file, folder);
            String reasons = reasons(receptions);
            if (!reasons.isEmpty()) {
                tell(reasons, beside(moved));
            }
        } catch (NoSuchFileException gone) {
            log.info("A file was gone before it could be moved to {}", folder);
        }
    }

    private static Path move(Path file, Path folder) throws IOException {
        for (int number = 1; number < MOST_OF_ONE_NAME; number++) {
            Path place = folder.resolve(numbered(String.valueOf(file.getFileName()), number));
            if (Files.exists(beside(place))) {
                continue;
            }
            try {
                return Files.move(file, place);
            } catch (FileAlreadyExistsException taken) {
                log.debug("There is a {} already", place);
            }
        }
        throw new IOException("there are too many files of this name in " + folder);
    }

    private static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0
                ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                : name + " (" + number + ")";
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".txt");
    }

    private static String reasons(List<Reception> receptions) {
        return receptions.stream()
                .filter(Reception.Refused.class::isInstance)
                .map(Reception.Refused.class::cast)
                .map(refused -> refused.filename() + ": " + refused.detail() + " (" + refused.code() + ")\n")
                .collect(Collectors.joining());
    }

    /** The file itself is where it belongs, so a disk too full for the reason stops nothing. */
    private static void tell(String reasons, Path beside) {
        try {
            Files.writeString(beside, reasons);
        } catch (IOException failure) {
            log.warn("The reason cannot be written to {}: {}", beside, failure.toString());
        }
    }
}

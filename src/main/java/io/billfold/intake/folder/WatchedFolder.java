package io.billfold.intake.folder;

import io.billfold.account.AccountId;
import io.billfold.document.DisplayName;
import io.billfold.document.Source;
import io.billfold.intake.Door;
import io.billfold.intake.FileLimit;
import io.billfold.intake.Reception;
import io.billfold.intake.Reception.Refused;
import io.billfold.intake.Sender;
import io.billfold.intake.Temporary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the files of a folder, each when it has looked the same twice. What is in memory only saves work: after a restart
 * everything that still lies there is looked at again, and bytes that are known make no second invoice.
 */
class WatchedFolder {
    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int MOST_AT_A_LOOK = 100;
    private static final int LOOKS_BETWEEN_MOVES = 60;

    private final Path root;
    private final Door door;
    private final FileLimit limit;
    private final Clock clock;
    private final SortedFiles sorted;
    private final Map<Path, Unmoved> unmoved = new HashMap<>();
    private Map<Path, Sighting> before = Map.of();

    WatchedFolder(Path root, Door door, FileLimit limit, Clock clock) {
        this.root = root;
        this.door = door;
        this.limit = limit;
        this.clock = clock;
        this.sorted = new SortedFiles(root);
    }

    /** A file that is taken in and cannot be moved away: only the move is tried again, and not at every look. */
    private record Unmoved(Sighting seen, List<Reception> receptions, int looks) {
        Unmoved lookedAtAgain() {
            return new Unmoved(seen, receptions, looks + 1);
        }

        boolean isDue() {
            return looks % LOOKS_BETWEEN_MOVES == 0;
        }
    }

    /**
     * Looks once.
     *
     * @throws IOException if the folder cannot be looked into
     * @throws RuntimeException if documents cannot be stored at present; the files stay where they are
     */
    void look(AccountId account) throws IOException {
        Map<Path, Sighting> now = Sightings.in(root, sorted.folders());
        Map<Path, Sighting> last = before;
        before = now;
        unmoved.keySet().retainAll(now.keySet());
        int taken = 0;
        for (Map.Entry<Path, Sighting> entry : now.entrySet()) {
            Path file = entry.getKey();
            Sighting seen = entry.getValue();
            if (!seen.equals(last.get(file)) || !seen.mayBeComplete(clock.instant())) {
                continue;
            }
            Unmoved known = unmoved.get(file);
            if (known != null && known.seen().equals(seen)) {
                Unmoved again = known.lookedAtAgain();
                unmoved.put(file, again);
                if (again.isDue()) {
                    sort(file, seen, known.receptions());
                }
            } else if (taken++ < MOST_AT_A_LOOK) {
                take(account, file, seen);
            }
        }
    }

    private void take(AccountId account, Path file, Sighting seen) {
        try {
            List<Reception> receptions = receive(account, file, seen);
            long accepted = receptions.stream()
                    .filter(Reception.Accepted.class::isInstance)
                    .count();
            log.info("From the watched folder: {} documents taken, {} refused", accepted, receptions.size() - accepted);
            sort(file, seen, receptions);
        } catch (FolderFile.Changed writing) {
            log.debug("{} is still being written", file);
        }
    }

    private List<Reception> receive(AccountId account, Path file, Sighting seen) {
        String name = DisplayName.of(String.valueOf(file.getFileName()));
        Optional<Refused> tooLarge = limit.refusal(name, seen.size());
        if (tooLarge.isPresent()) {
            return List.of(tooLarge.get());
        }
        try {
            return door.receive(new Sender(account, null, Source.FOLDER), name, new FolderFile(file, seen));
        } catch (UncheckedIOException unreadable) {
            return List.of(
                    new Refused(name, "unreadable_file", "The file cannot be read: " + unreadable.getCause() + "."));
        } catch (FolderFile.Changed writing) {
            throw writing;
        } catch (RuntimeException failure) {
            if (Temporary.is(failure)) {
                throw failure;
            }
            log.error("A file of the watched folder cannot be taken in", failure);
            return List.of(new Refused(name, "internal_error", "Something went wrong here. The log tells more."));
        }
    }

    private void sort(Path file, Sighting seen, List<Reception> receptions) {
        try {
            sorted.sort(file, receptions);
            unmoved.remove(file);
        } catch (IOException failure) {
            boolean first = unmoved.putIfAbsent(file, new Unmoved(seen, receptions, 0)) == null;
            if (first) {
                log.warn("A file of the watched folder is looked at, but cannot be moved away: {}", failure.toString());
            }
        }
    }
}

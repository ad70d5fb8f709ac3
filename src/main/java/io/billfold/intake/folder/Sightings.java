package io.billfold.intake.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files that lie in a folder and its sub-folders now. Links are not followed: they could lead anywhere. Hidden files and what
 * programs name to say that they are still at it are passed over.
 */
final class Sightings extends SimpleFileVisitor<Path> {
    /** More are seen when these are gone. */
    private static final int MOST = 1000;

    private static final int DEPTH = 8;
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".filepart", ".tmp", ".crdownload", "~");
    private static final Set<String> CLUTTER = Set.of("thumbs.db", "desktop.ini");

    private final Path root;
    private final Set<Path> without;
    private final Map<Path, Sighting> found = new LinkedHashMap<>();

    private Sightings(Path root, Set<Path> without) {
        this.root = root;
        this.without = without;
    }

    /** @param without what is passed over in it */
    static Map<Path, Sighting> in(Path folder, Set<Path> without) throws IOException {
        Sightings sightings = new Sightings(folder, without);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, sightings);
        return sightings.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = !folder.equals(root) && isHidden(folder);
        return hidden || without.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !without.contains(file) && !isPassedOver(file)) {
            found.put(file, Sighting.of(attributes));
        }
        return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** A file that has gone meanwhile, or a folder that may not be looked into, keeps nobody from the others. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isPassedOver(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return isHidden(file)
                || name.startsWith("~$")
                || CLUTTER.contains(name)
                || UNFINISHED.stream().anyMatch(name::endsWith)
                || Files.exists(file.resolveSibling(file.getFileName() + ".part"));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}

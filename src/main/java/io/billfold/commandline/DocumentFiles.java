package io.billfold.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents that somebody means who names files and folders. */
final class DocumentFiles {
    /** Files that live beside documents in folders and are none themselves; named outright they are tried. */
    private static final List<String> BESIDE_DOCUMENTS =
            List.of(".jsonl", ".json", ".md", ".py", ".txt", ".csv", ".html");

    private DocumentFiles() {}

    /** The files themselves, and those in the folders and below, each folder's in the order of their names. */
    static List<Path> in(List<Path> filesAndFolders) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path file : filesAndFolders) {
            if (!Files.isDirectory(file)) {
                documents.add(file);
                continue;
            }
            try (Stream<Path> tree = Files.walk(file)) {
                tree.filter(Files::isRegularFile)
                        .filter(path -> !isBesideDocuments(path))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    private static boolean isBesideDocuments(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || BESIDE_DOCUMENTS.stream().anyMatch(name::endsWith);
    }
}

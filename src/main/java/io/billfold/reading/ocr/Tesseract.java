package io.billfold.reading.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.billfold.document.Box;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program Tesseract, if it is installed, with the languages that are installed with it. A process for each picture: its library
 * is another one on every system.
 *
 * <p>Output: <a href="https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html">TSV</a>, a row for each word with its place in
 * pixels and its confidence from 0 to 100.
 */
final class Tesseract {
    private static final Logger log = LoggerFactory.getLogger(Tesseract.class);
    private static final String PROGRAM = "tesseract";
    private static final long SECONDS = 60;
    private static final int WORD = 5;
    private static final int COLUMNS = 12;

    private final Path program;
    private final Set<String> languages;

    private Tesseract(Path program, Set<String> languages) {
        this.program = program;
        this.languages = languages;
    }

    static Optional<Tesseract> installed() {
        return installed(System.getenv().getOrDefault("PATH", ""));
    }

    /** @param path the folders where the program may be */
    static Optional<Tesseract> installed(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Tesseract(program, languages(program)));
    }

    private static Set<String> languages(Path program) {
        try {
            Set<String> names = new TreeSet<>();
            for (String line :
                    run(List.of(program.toString(), "--list-langs")).lines().toList()) {
                if (line.matches("[a-z_]+")) {
                    names.add(line);
                }
            }
            names.remove("osd");
            return names;
        } catch (IOException broken) {
            log.warn("Tesseract is installed and does not run: {}", broken.getMessage());
            return Set.of();
        }
    }

    /** By the names of their data files: ISO 639-2, mostly. */
    Set<String> languages() {
        return languages;
    }

    /** The lines of words of an upright picture. */
    List<List<OcrWord>> read(BufferedImage upright, Set<String> inLanguages) {
        try {
            // By a file: one that hangs would never let go of whoever writes to it.
            Path picture = Files.createTempFile("billfold-tesseract", ".png");
            try {
                ImageIO.write(upright, "png", picture.toFile());
                List<String> command =
                        new ArrayList<>(List.of(program.toString(), picture.toString(), "stdout", "--psm", "3"));
                if (!inLanguages.isEmpty()) {
                    command.addAll(List.of("-l", String.join("+", inLanguages)));
                }
                command.add("tsv");
                return words(run(command), upright.getWidth(), upright.getHeight());
            } finally {
                Files.deleteIfExists(picture);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("billfold-tesseract", ".tsv");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(output.toFile());
            builder.environment().put("OMP_THREAD_LIMIT", "1"); // pictures side by side are our own matter
            Process process = builder.start();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("Tesseract took longer than " + SECONDS + " seconds");
                }
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new IOException("Tesseract ended with " + process.exitValue());
            }
            return Files.readString(output, UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while Tesseract was reading", stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static List<List<OcrWord>> words(String tsv, int width, int height) {
        Map<String, List<OcrWord>> lines = new LinkedHashMap<>();
        for (String row : tsv.lines().skip(1).toList()) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && Integer.parseInt(cells[0]) == WORD && !cells[11].isBlank()) {
                double left = Double.parseDouble(cells[6]);
                double top = Double.parseDouble(cells[7]);
                Box box = new Box(
                        left / width,
                        top / height,
                        (left + Double.parseDouble(cells[8])) / width,
                        (top + Double.parseDouble(cells[9])) / height);
                OcrWord word = new OcrWord(cells[11].strip(), box, Double.parseDouble(cells[10]) / 100);
                String line = cells[2] + "-" + cells[3] + "-" + cells[4];
                lines.computeIfAbsent(line, name -> new ArrayList<>()).add(word);
            }
        }
        return List.copyOf(lines.values());
    }
}

package io.billfold.reading.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three files that make up a PP-OCR model: the detection and the recognition network, and the letters the latter knows; and how words
 * are spelled in what is read with it.
 *
 * @param letters one a line, in the order of the recognition's classes, without the blank and the space
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, never compared
record Models(byte[] detection, byte[] recognition, List<String> letters, Orthography orthography) {
    private static final String FOLDER = "/models/";

    /** PP-OCRv4 for Chinese and English. */
    static Models bundled() {
        byte[] detection = resource(
                "ch_PP-OCRv4_det_infer.onnx", "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9");
        byte[] recognition = resource(
                "ch_PP-OCRv4_rec_infer.onnx", "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415");
        byte[] letters =
                resource("ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7");
        return new Models(detection, recognition, lines(letters), Orthography.bundled());
    }

    /**
     * Any other PP-OCR model: the folder has one ONNX file with {@code det} in its name, one with {@code rec}, and one text file with
     * the letters. It may have an {@code orthography.tsv} of its own.
     */
    static Models in(Path folder) {
        try {
            return new Models(
                    Files.readAllBytes(only(folder, "det", ".onnx")),
                    Files.readAllBytes(only(folder, "rec", ".onnx")),
                    lines(Files.readAllBytes(only(folder, "", ".txt"))),
                    Files.exists(folder.resolve(Orthography.FILE))
                            ? Orthography.of(Files.readString(folder.resolve(Orthography.FILE)))
                            : Orthography.bundled());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The OCR model in " + folder + " cannot be read", unreadable);
        }
    }

    private static Path only(Path folder, String part, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> fitting = files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.contains(part) && name.endsWith(ending);
                    })
                    .toList();
            if (fitting.size() != 1) {
                throw new IllegalArgumentException("The folder " + folder + " must hold exactly one file named *" + part
                        + "*" + ending + ", and holds " + fitting.size());
            }
            return fitting.getFirst();
        }
    }

    private static byte[] resource(String name, String sha256) {
        try (InputStream stream = Models.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("The OCR model " + name + " is not on the class path");
            }
            byte[] bytes = stream.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new IllegalStateException(
                        "The OCR model " + name + " is not the expected one: its SHA-256 is " + found);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The OCR model " + name + " cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> lines(byte[] text) {
        return new String(text, UTF_8).lines().toList();
    }
}

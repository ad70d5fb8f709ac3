package io.billfold.reading.ocr;

import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.StoredOutcome;
import io.billfold.reading.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns {@link Orthography}: {@code FOLDER READINGS LABELS OUT [FOLD]}. The words are those of the transcribed receipts, of the PDFs whose
 * text was read, and of the dictionary of labels. Each vendor's word counts once, and letters that follow two others or more are kept only if
 * they do so with two vendors: nothing of a single document stays.
 *
 * <p>With FOLD (0 to 4) the vendors that {@code RankerTraining} holds back in that fold are left out, so that readings can be judged
 * that were made without them.
 */
final class OrthographyTraining {
    private static final int FOLDS = 5;
    private static final int LONGEST_WORD = 40;
    private static final int LATIN = 0x250;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Path folder;
    private final Path readings;

    private OrthographyTraining(Path folder, Path readings) {
        this.folder = folder;
        this.readings = readings;
    }

    public static void main(String[] arguments) throws IOException {
        OrthographyTraining training = new OrthographyTraining(Path.of(arguments[0]), Path.of(arguments[1]));
        int fold = arguments.length > 4 ? Integer.parseInt(arguments[4]) : -1;
        for (String line : Files.readAllLines(training.folder.resolve("truth.jsonl"))) {
            JsonNode document = JSON.readTree(line);
            String vendor = document.path("vendor_group").asString("");
            if (Math.floorMod(vendor.hashCode(), FOLDS) != fold) {
                training.read(document, vendor);
            }
        }
        try (Stream<String> labels = Files.lines(Path.of(arguments[2]))) {
            labels.filter(line -> !line.startsWith("#"))
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf('\t') + 1).split("[| ]")))
                    // They count like a vendor each, or the rare ones would go.
                    .forEach(word -> training.add("label " + word, word));
        }
        Files.writeString(Path.of(arguments[3]), training.table());
    }

    private void read(JsonNode document, String vendor) throws IOException {
        String id = document.path("id").asString();
        String whose = vendor.isEmpty() ? id : vendor;
        Path transcript = folder.resolve("ocr_truth").resolve(id + ".jsonl");
        if (Files.exists(transcript)) {
            for (String line : Files.readAllLines(transcript)) {
                Stream.of(JSON.readTree(line).path("text").asString("").split(" "))
                        .forEach(word -> add(whose, word));
            }
            return;
        }
        Path reading = readings.resolve(
                hash(Files.readAllBytes(folder.resolve(document.path("file").asString()))) + ".json");
        if (Files.exists(reading) && StoredOutcome.fromJson(Files.readAllBytes(reading)) instanceof Reading read) {
            read.pages().stream()
                    .filter(page -> page.reader() == Page.Reader.TEXT_LAYER)
                    .flatMap(page -> page.words().stream())
                    .map(Word::text)
                    .forEach(word -> add(whose, word));
        }
    }

    private void add(String vendor, String word) {
        if (!word.isEmpty() && word.length() < LONGEST_WORD && word.chars().allMatch(letter -> letter < LATIN)) {
            StringBuilder signs = new StringBuilder().append(Orthography.BEGIN);
            word.chars().forEach(letter -> signs.append(Orthography.fold((char) letter)));
            words.computeIfAbsent(vendor, any -> new HashSet<>())
                    .add(signs.append(Orthography.END).toString());
        }
    }

    private String table() {
        Map<String, Map<Character, Count>> followers = new TreeMap<>();
        words.values().forEach(vendor -> {
            Map<String, Map<Character, Count>> own = new TreeMap<>();
            vendor.forEach(word -> count(word, own));
            own.forEach((before, signs) -> signs.forEach((sign, count) ->
                    followers.computeIfAbsent(before, any -> new TreeMap<>()).merge(sign, count, Count::plus)));
        });
        return followers.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), kept(entry.getValue(), entry.getKey().length() > 1 ? 2 : 1)))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static void count(String word, Map<String, Map<Character, Count>> followers) {
        for (int i = 1; i < word.length(); i++) {
            for (int memory = 0; memory <= Math.min(Orthography.MEMORY, i); memory++) {
                followers
                        .computeIfAbsent(word.substring(i - memory, i), any -> new TreeMap<>())
                        .merge(word.charAt(i), new Count(1, 1), (one, other) -> new Count(one.words + 1, 1));
            }
        }
    }

    private static String kept(Map<Character, Count> counts, int vendors) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue().vendors >= vendors)
                .map(count -> count.getKey() + String.valueOf(count.getValue().words))
                .collect(Collectors.joining());
    }

    private record Count(int words, int vendors) {
        private Count plus(Count other) {
            return new Count(words + other.words, vendors + other.vendors);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

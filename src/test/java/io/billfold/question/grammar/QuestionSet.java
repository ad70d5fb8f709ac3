package io.billfold.question.grammar;

import io.billfold.invoice.Categories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The questions of evaluation/questions, and the account that they are asked in. */
public final class QuestionSet {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final List<String> VENDORS = lines("vendors.txt").toList();
    public static final List<String> CATEGORIES = Categories.USUAL;
    private static final Vocabulary VOCABULARY = new Vocabulary(VENDORS, CATEGORIES);

    /** A question with its expected plan, as {@link PlanText} writes it. */
    public record Entry(Language language, LocalDate today, String question, String plan) {
        @Override
        public String toString() {
            return today + " " + question;
        }
    }

    private QuestionSet() {}

    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    public static Stream<Entry> entries(Language language) {
        return lines(language.code() + ".tsv")
                .map(line -> line.split("\t", -1))
                .map(cells -> new Entry(language, TODAY, cells[0], cells[1]));
    }

    public static Stream<Entry> dates() {
        return lines("dates.tsv")
                .map(line -> line.split("\t", -1))
                .map(cells -> new Entry(Language.ENGLISH, LocalDate.parse(cells[0]), cells[1], cells[2]));
    }

    /** A question that must be refused. */
    public record Refused(Language language, String question) {
        @Override
        public String toString() {
            return question;
        }
    }

    public static Stream<Refused> refused() {
        return lines("refused.tsv")
                .map(line -> line.split("\t", -1))
                .map(cells -> new Refused(Language.byCode(cells[0]).orElseThrow(), cells[1]));
    }

    /** A question and those that lean on it, one on the other. */
    public record Conversation(List<Entry> entries) {
        @Override
        public String toString() {
            return entries.getFirst().question();
        }
    }

    public static Stream<Conversation> conversations() {
        List<List<Entry>> all = new ArrayList<>();
        lines("follow-ups.tsv").map(line -> line.split("\t", -1)).forEach(cells -> {
            boolean follows = cells[1].startsWith("> ");
            if (!follows) {
                all.add(new ArrayList<>());
            }
            all.getLast()
                    .add(new Entry(
                            Language.byCode(cells[0]).orElseThrow(),
                            TODAY,
                            follows ? cells[1].substring(2) : cells[1],
                            cells[2]));
        });
        return all.stream().map(Conversation::new);
    }

    public static Stream<Entry> all() {
        return Stream.concat(Stream.of(Language.values()).flatMap(QuestionSet::entries), dates());
    }

    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("evaluation/questions", name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

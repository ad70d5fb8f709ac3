package io.billfold.extraction.layout;

import io.billfold.document.Box;
import io.billfold.money.PrintedDate;
import io.billfold.money.PrintedDates;
import io.billfold.money.PrintedNumbers;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Word;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds values on pages, however they are printed: codes with other spaces, amounts with other marks, dates in words. */
public final class PageIndex {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Page> pages;
    private final List<Token> tokens = new ArrayList<>();

    /** A run of letters and digits, normalised, and the word it is of. */
    private record Token(int page, Word word, String text) {}

    /** A value found: where, and as it is printed there. */
    public record Place(int page, Box box, String text) {}

    public PageIndex(List<Page> pages) {
        this.pages = List.copyOf(pages);
        for (Page page : pages) {
            for (Word word : page.words()) {
                TOKEN.matcher(word.text())
                        .results()
                        .forEach(match -> tokens.add(new Token(page.number(), word, normalised(match.group()))));
            }
        }
    }

    public int words() {
        return pages.stream().mapToInt(page -> page.words().size()).sum();
    }

    /** Letters and digits in upper case without accents; "ß" is "SS". */
    public static String normalised(String text) {
        String decomposed =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The first place where the text stands, whatever spaces and punctuation are between its letters. */
    public Optional<Place> text(String wanted) {
        String needle = normalised(wanted);
        for (int from = 0; from < tokens.size() && !needle.isEmpty(); from++) {
            int matched = 0;
            for (int to = from;
                    to < tokens.size()
                            && tokens.get(to).page() == tokens.get(from).page();
                    to++) {
                String token = tokens.get(to).text();
                if (!needle.startsWith(token, matched)) {
                    break;
                }
                matched += token.length();
                if (matched == needle.length()) {
                    return Optional.of(place(from, to));
                }
            }
        }
        return Optional.empty();
    }

    private Place place(int from, int to) {
        List<Word> words = tokens.subList(from, to + 1).stream()
                .map(Token::word)
                .distinct()
                .toList();
        return place(tokens.get(from).page(), words);
    }

    private static Place place(int page, List<Word> words) {
        Line line = new Line(words);
        return new Place(page, line.box(), line.text());
    }

    /** The first place where the amount is printed in any country's way; the sign does not count, for it may be said in words. */
    public Optional<Place> amount(BigDecimal wanted) {
        return printed(text -> PrintedNumbers.find(text).stream()
                        .filter(number -> number.readings().stream()
                                .anyMatch(reading -> reading.value().abs().compareTo(wanted.abs()) == 0))
                        .map(number -> new Span(number.start(), number.end())))
                .findFirst();
    }

    public Optional<Place> date(LocalDate wanted) {
        return dates(date -> date.readings().stream()
                        .anyMatch(reading -> reading.date().equals(wanted)))
                .findFirst();
    }

    /** All dates on the pages that are of a kind. */
    public Stream<Place> dates(Predicate<PrintedDate> kind) {
        return printed(
                text -> PrintedDates.find(text).stream().filter(kind).map(date -> new Span(date.start(), date.end())));
    }

    /** Places that a pattern finds within lines. */
    public Stream<Place> matches(Pattern pattern) {
        return printed(text -> pattern.matcher(text).results().map(match -> new Span(match.start(), match.end())));
    }

    /** The last match on a line that a label stands on, or on the line after it. */
    public Optional<Place> labelled(Pattern label, Pattern value) {
        Place last = null;
        for (Page page : pages) {
            boolean labelled = false;
            for (Line line : page.lines()) {
                boolean here = label.matcher(line.text()).find();
                if (here || labelled) {
                    for (MatchResult match :
                            value.matcher(line.text()).results().toList()) {
                        last = place(page.number(), words(line, new Span(match.start(), match.end())));
                    }
                }
                labelled = here;
            }
        }
        return Optional.ofNullable(last);
    }

    private record Span(int start, int end) {}

    private interface Finder {
        Stream<Span> spans(String lineText);
    }

    private Stream<Place> printed(Finder finder) {
        return pages.stream()
                .flatMap(page -> page.lines().stream()
                        .flatMap(line ->
                                finder.spans(line.text()).map(span -> place(page.number(), words(line, span)))));
    }

    /** The words of a line that a span of its text touches. */
    private static List<Word> words(Line line, Span span) {
        List<Word> touched = new ArrayList<>();
        int start = 0;
        for (Word word : line.words()) {
            int end = start + word.text().length();
            if (start < span.end() && end > span.start()) {
                touched.add(word);
            }
            start = end + 1;
        }
        return touched;
    }
}

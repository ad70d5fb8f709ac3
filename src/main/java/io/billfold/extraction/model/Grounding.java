package io.billfold.extraction.model;

import io.billfold.document.Box;
import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.PageIndex.Place;
import io.billfold.invoice.content.Field;
import io.billfold.money.Currencies;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a claimed value stands on the page, however it is printed there; without such a place it is a mere claim. */
final class Grounding {
    /** A recogniser misreads a letter now and then; a name may differ in one letter of so many. */
    private static final int LETTERS_FOR_A_SLIP = 8;

    private static final Pattern CURRENCY_SIGN = Pattern.compile("\\p{Sc}|\\p{Lu}\\p{Ll}?\\p{L}?[$.]?|\\bkr\\b|zł");
    private static final Map<String, Pattern> PAYMENT_WORDS = Map.of(
            "card",
                    words(
                            "card|karte|kartenzahlung|carte|tarjeta|carta|visa|mastercard|maestro|girocard|amex|eftpos|contactless"),
            "cash", words("cash|bar|barzahlung|esp[eè]ces|efectivo|contanti|contante|tunai"),
            "credit_transfer",
                    words("transfer|[uü]berweis\\w*|virement|transferencia|bonifico|iban|overschrijving|przelew"),
            "direct_debit",
                    words(
                            "direct debit|lastschrift\\w*|abgebucht|abbuch\\w*|eingezogen|pr[eé]l[eè]v\\w*|domicilia\\w*|incasso"));

    private final List<Page> pages;
    private final PageIndex index;

    Grounding(List<Page> pages) {
        this.pages = List.copyOf(pages);
        this.index = new PageIndex(pages);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param value in canonical text */
    Optional<Place> find(Field field, String value) {
        return switch (field.type()) {
            case AMOUNT -> amount(new BigDecimal(value));
            case DATE -> index.date(LocalDate.parse(value));
            case CURRENCY -> currency(value);
            case CODES -> codes(value);
            case CODE -> field == Field.PAYMENT_METHOD ? paymentMethod(value) : index.text(value);
            case TEXT -> text(value);
        };
    }

    Optional<Place> amount(BigDecimal value) {
        return index.amount(value);
    }

    private Optional<Place> codes(String value) {
        List<Optional<Place>> places =
                Arrays.stream(value.split(" ", -1)).map(index::text).toList();
        return places.stream().allMatch(Optional::isPresent) ? places.getFirst() : Optional.empty();
    }

    private Optional<Place> currency(String code) {
        Currency wanted = Currency.getInstance(code);
        Optional<Place> written = index.text(code);
        return written.isPresent()
                ? written
                : index.matches(CURRENCY_SIGN)
                        .filter(place -> Currencies.meanings(place.text().replaceAll("[\\d.,'\\s-]", ""))
                                .contains(wanted))
                        .findFirst();
    }

    private Optional<Place> paymentMethod(String method) {
        return Optional.ofNullable(PAYMENT_WORDS.get(method))
                .flatMap(words -> index.matches(words).findFirst());
    }

    /** Whole, in parts with commas between them that stand on one page, or as a line that differs by what a recogniser misreads. */
    private Optional<Place> text(String value) {
        return index.text(value).or(() -> parts(value)).or(() -> misread(value));
    }

    private Optional<Place> parts(String value) {
        List<String> parts = Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<Place> places =
                parts.stream().map(index::text).flatMap(Optional::stream).toList();
        boolean all = parts.size() > 1
                && places.size() == parts.size()
                && places.stream().mapToInt(Place::page).distinct().count() == 1;
        return all ? places.stream().reduce(Grounding::union) : Optional.empty();
    }

    private static Place union(Place one, Place other) {
        Box box = one.box().union(other.box());
        return new Place(one.page(), box, one.text() + ", " + other.text());
    }

    private Optional<Place> misread(String value) {
        String wanted = PageIndex.normalised(value);
        int slips = wanted.length() / LETTERS_FOR_A_SLIP;
        if (slips == 0) {
            return Optional.empty();
        }
        for (Page page : pages) {
            for (Line line : page.lines()) {
                String printed = PageIndex.normalised(line.text());
                if (Math.abs(printed.length() - wanted.length()) <= slips
                        && EditDistance.between(printed, wanted) <= slips) {
                    return Optional.of(new Place(page.number(), line.box(), line.text()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether every number in a sentence stands on the page. */
    boolean bearsOutNumbersOf(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{N}.,'-]+", -1))
                .filter(word -> word.chars().filter(Character::isDigit).count() >= 2)
                .map(word -> word.replaceAll("^\\W+|\\W+$", ""))
                .allMatch(word -> index.text(word).isPresent() || printedOtherwise(word));
    }

    private boolean printedOtherwise(String word) {
        if (word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return dateOf(word).flatMap(index::date).isPresent();
        }
        return io.billfold.money.PrintedNumbers.parse(word).stream()
                .flatMap(number -> number.readings().stream())
                .anyMatch(reading -> index.amount(reading.value()).isPresent());
    }

    private static Optional<LocalDate> dateOf(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

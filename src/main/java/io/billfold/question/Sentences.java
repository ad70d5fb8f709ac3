package io.billfold.question;

import io.billfold.question.grammar.Language;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Measure.Aggregate;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import io.billfold.question.sql.Rows;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says the rows of an answer in words, in the language of the question. */
final class Sentences {
    private static final int NAMED = 5;

    private final Language language;
    private final ResourceBundle texts;
    private final TimeWords times;

    Sentences(Language language) {
        this.language = language;
        this.times = new TimeWords(language.locale());
        this.texts = ResourceBundle.getBundle(
                "io.billfold.question.sentences",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String answer(Plan plan, Rows found) {
        if (found.rows().isEmpty()) {
            return say("none", about(plan.filter()));
        }
        return switch (plan) {
            case Aggregation aggregation -> aggregation(aggregation, found);
            case Comparison comparison -> comparison(comparison, found);
            case Listing listing -> listing(listing, found);
        };
    }

    private String aggregation(Aggregation plan, Rows found) {
        String about = about(plan.filter());
        if (plan.groupBy().isEmpty()) {
            String figures =
                    found.rows().stream().map(row -> figure(found, row)).collect(Collectors.joining(", "));
            return say(key(plan.measure()), figures, about);
        }
        String first = found.rows().stream()
                .limit(NAMED)
                .map(row -> group(plan, row) + ": " + figure(found, row))
                .collect(Collectors.joining("; "));
        int rest = found.rows().size() - NAMED;
        String dimensions = plan.groupBy().stream()
                .map(dimension -> say("by." + dimension.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(say("and") + " "));
        return say("groups", say("of." + key(plan.measure())), dimensions, about, first)
                + (rest > 0 ? " " + say("and_more", number(rest)) : "");
    }

    private static String key(Measure measure) {
        return switch (measure) {
            case Measure.Invoices() -> "count";
            case Measure.Different different -> "different";
            case Measure.OfAmount(var aggregate, var amount) ->
                aggregate == Aggregate.SUM
                        ? amount == Amount.TOTAL
                                ? "spent"
                                : "sum_" + amount.name().toLowerCase(Locale.ROOT)
                        : aggregate.name().toLowerCase(Locale.ROOT);
        };
    }

    private String group(Aggregation plan, List<@Nullable Object> row) {
        return IntStream.range(0, plan.groupBy().size())
                .mapToObj(at -> group(plan.groupBy().get(at), row.get(at)))
                .collect(Collectors.joining(", "));
    }

    private String group(Dimension dimension, @Nullable Object value) {
        if (value == null) {
            return say("unknown");
        }
        String code = value.toString();
        return switch (dimension) {
            case WEEK -> say("week", number(code.substring("2026-W".length())), code.substring(0, "2026".length()));
            case STATUS, PAYMENT_METHOD, CATEGORY -> inWords(dimension, code);
            case DAY, MONTH, QUARTER, YEAR, VENDOR, CURRENCY -> times.group(dimension, code);
        };
    }

    /** What a code is called; a code that came later stays as it is, and so does a category that people made up. */
    private String inWords(Dimension dimension, String code) {
        String key = dimension.name().toLowerCase(Locale.ROOT) + "." + code;
        return texts.containsKey(key) ? say(key) : code;
    }

    private List<String> categories(Filter filter) {
        return filter.categories().stream()
                .map(category -> inWords(Dimension.CATEGORY, category))
                .toList();
    }

    /** The last column with its currency, where there is one. */
    private String figure(Rows found, List<@Nullable Object> row) {
        int currency = found.columns().indexOf("currency");
        String value = number(row.getLast());
        return currency < 0
                        || currency == row.size() - 1
                        || found.columns().getLast().equals("invoices")
                ? value
                : value + " " + Objects.requireNonNullElse(row.get(currency), "?");
    }

    private String comparison(Comparison plan, Rows found) {
        List<String> sides = new ArrayList<>();
        for (int side = 1; side <= plan.sides().size(); side++) {
            int number = side;
            String figures = found.rows().stream()
                    .filter(row -> Integer.valueOf(number).equals(row.getFirst()))
                    .map(row -> figure(found, row))
                    .collect(Collectors.joining(", "));
            sides.add(label(plan, side - 1) + ": " + (figures.isEmpty() ? number(0) : figures));
        }
        return String.join("; ", sides) + "." + difference(plan, found);
    }

    /** What sets the side apart: its time, its seller or its category. */
    String label(Comparison plan, int side) {
        Filter filter = plan.sides().get(side);
        Filter other = plan.sides().get(side == 0 ? 1 : 0);
        if (!filter.periods().equals(other.periods())) {
            return filter.periods().stream()
                    .map(period -> times.name(period)
                            .map(TimeWords.Name::words)
                            .orElseGet(() -> period(period).strip()))
                    .collect(Collectors.joining(", "));
        }
        List<String> names = filter.vendors().equals(other.vendors()) ? categories(filter) : filter.vendors();
        return names.isEmpty() ? Objects.requireNonNullElse(filter.vendorText(), "?") : names.getFirst();
    }

    private String difference(Comparison plan, Rows found) {
        boolean twoFigures = plan.sides().size() == 2 && found.rows().size() == 2;
        boolean alike = twoFigures
                && !found.rows().get(0).getFirst().equals(found.rows().get(1).getFirst())
                && found.rows()
                        .get(0)
                        .subList(1, found.columns().size() - 1)
                        .equals(found.rows().get(1).subList(1, found.columns().size() - 1));
        if (!alike) {
            return "";
        }
        BigDecimal first = new BigDecimal(String.valueOf(found.rows().get(0).getLast()));
        BigDecimal second = new BigDecimal(String.valueOf(found.rows().get(1).getLast()));
        List<@Nullable Object> row = new ArrayList<>(found.rows().get(0));
        row.set(row.size() - 1, first.subtract(second).abs().toPlainString());
        String key = first.compareTo(second) > 0 ? "more" : first.compareTo(second) < 0 ? "less" : "equal";
        return " " + say(key, label(plan, 0), figure(found, row));
    }

    private String listing(Listing plan, Rows found) {
        if (found.rows().size() == 1) {
            return say(
                    "one_invoice",
                    about(plan.filter()),
                    invoice(found, found.rows().getFirst()));
        }
        String first =
                found.rows().stream().limit(3).map(row -> invoice(found, row)).collect(Collectors.joining("; "));
        return say("invoices", number(found.rows().size()), about(plan.filter()), first);
    }

    private String invoice(Rows found, List<@Nullable Object> row) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("vendor", "number", "issue_date")) {
            Object value = row.get(found.columns().indexOf(column));
            if (value != null) {
                parts.add(
                        column.equals("issue_date") ? times.date(LocalDate.parse(value.toString())) : value.toString());
            }
        }
        if (row.getLast() != null) {
            parts.add(figure(found, row));
        }
        return parts.isEmpty() ? "#" + row.getFirst() : String.join(", ", parts);
    }

    /** Which invoices are meant, as the end of a sentence; empty for all. */
    private String about(Filter filter) {
        StringBuilder about = new StringBuilder();
        if (filter.vendorText() != null) {
            about.append(say("at", filter.vendorText()));
        } else if (!filter.vendors().isEmpty()) {
            about.append(say("at", joined(filter.vendors())));
        }
        if (!filter.categories().isEmpty()) {
            about.append(say("on", joined(categories(filter))));
        }
        about.append(filter.periods().stream().map(this::period).collect(Collectors.joining(say("and"))));
        return about.toString();
    }

    private String joined(List<String> names) {
        List<String> first = names.size() > NAMED ? names.subList(0, NAMED) : names;
        return String.join(", ", first) + (names.size() > NAMED ? " …" : "");
    }

    private String period(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null) {
            return say("until", times.date(Objects.requireNonNull(to)));
        }
        if (to == null) {
            return say("since", times.date(from));
        }
        return times.name(period)
                .map(name -> say(name.key(), name.words()))
                .orElseGet(() -> say("from_to", times.date(from), times.date(to)));
    }

    private String number(@Nullable Object value) {
        if (value == null) {
            return "0";
        }
        BigDecimal number = new BigDecimal(value.toString());
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    private String say(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), language.locale()).format(parts);
    }
}

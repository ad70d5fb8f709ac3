package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.AmountRange.Bound;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The phrases other than time and names, and what each adds to the wish. */
final class PhraseRules {
    /** What a phrase does to the wish, and the index of the token after it. */
    record Found(BiConsumer<Wish, Captures> effect, Captures captures) {
        int end() {
            return captures.end();
        }

        void tell(Wish wish) {
            effect.accept(wish, captures);
        }
    }

    private record Rule(Shape shape, BiConsumer<Wish, Captures> effect) {}

    /** Concepts whose mere mention counts. */
    private static final List<Concept> FLAGS = List.of(
            Concept.HOW_MUCH,
            Concept.TOTAL,
            Concept.NET,
            Concept.VAT,
            Concept.GROSS,
            Concept.AVERAGE,
            Concept.LARGEST,
            Concept.SMALLEST,
            Concept.LATEST,
            Concept.EARLIEST,
            Concept.MOST,
            Concept.LEAST,
            Concept.LIST,
            Concept.WHEN,
            Concept.WHICH,
            Concept.WHAT,
            Concept.BOUGHT,
            Concept.TREND,
            Concept.AMOUNT,
            Concept.COMPARE,
            Concept.FOLLOW_UP,
            Concept.DUE,
            Concept.OVERDUE,
            Concept.RECEIVED,
            Concept.DATED,
            Concept.SO_FAR,
            Concept.LAST,
            Concept.NEXT,
            Concept.MORE,
            Concept.SAME_LAST_YEAR,
            Concept.OBLIGED);

    /** Wishes that are refused, each with its own words. */
    private static final Map<Concept, Reason> REFUSED = Map.of(
            Concept.CHANGE, Reason.CHANGES_NOTHING,
            Concept.UNPAID, Reason.PAID_OR_NOT,
            Concept.EXCEPT, Reason.LEAVES_NOTHING_OUT,
            Concept.FINANCIAL_YEAR, Reason.WHICH_FINANCIAL_YEAR);

    private final AmountDigits digits;
    private final List<Rule> rules = new ArrayList<>();

    PhraseRules(Language language) {
        this.digits = new AmountDigits(language);
        FLAGS.forEach(flag -> add(flag.name(), (wish, c) -> wish.say(flag)));
        add("COUNT", (wish, c) -> {
            wish.say(Concept.COUNT);
            if (c.text("COUNT").equals("times")) {
                wish.say(Concept.INVOICE);
            }
        });
        add("PER COUNT OF? INVOICE", (wish, c) -> {
            wish.say(Concept.COUNT);
            wish.say(Concept.INVOICE);
        });
        add("INVOICE", PhraseRules::invoice);
        add("EXPENSE", PhraseRules::invoice);
        add("SPEND", (wish, c) -> {
            wish.say(Concept.SPEND);
            if (c.text("SPEND").equals("pay")) {
                wish.say(Concept.PAID);
            }
        });
        add("INVOICE|EXPENSE NET=without", (wish, c) -> {
            invoice(wish, c);
            wish.say(Concept.NET);
            wish.say(Concept.INVOICES_WITHOUT_VAT);
        });
        REFUSED.forEach((concept, reason) -> add(concept.name(), (wish, c) -> {
            throw new Refusal(reason);
        }));
        add("PLACE_NAME", (wish, c) -> {
            throw new Refusal(Reason.UNKNOWN_WORD, c.text("PLACE_NAME"));
        });
        addRankings();
        addGroups();
        addFilters();
        addAmounts();
    }

    private void add(String shape, BiConsumer<Wish, Captures> effect) {
        rules.add(new Rule(Shape.of(shape), effect));
    }

    /** The longest phrase that begins at the token. */
    Optional<Found> read(Sentence sentence, int at) {
        return rules.stream()
                .flatMap(rule ->
                        rule.shape().match(sentence, at).map(captures -> new Found(rule.effect(), captures)).stream())
                .max(Comparator.comparingInt(Found::end));
    }

    private void addRankings() {
        for (Concept order : List.of(
                Concept.LARGEST, Concept.SMALLEST, Concept.LATEST, Concept.EARLIEST, Concept.MOST, Concept.LEAST)) {
            BiConsumer<Wish, Captures> several = (wish, c) -> {
                wish.say(order);
                wish.count(c.number("#"));
            };
            add(order + " #", several);
            add("# " + order, several);
        }
        BiConsumer<Wish, Captures> latest = (wish, c) -> {
            wish.say(Concept.LATEST);
            invoice(wish, c);
            c.value("#").ifPresent(number -> wish.count(Integer.parseInt(number)));
        };
        add("LAST #? INVOICE|EXPENSE", latest);
        add("# LAST INVOICE|EXPENSE", latest);
        add("# INVOICE|EXPENSE LAST !UNIT|#|MONTH|WEEKDAY", latest);
        add("INVOICE|EXPENSE LAST !UNIT|#|MONTH|WEEKDAY", latest);
        add("# INVOICE|EXPENSE", (wish, c) -> {
            invoice(wish, c);
            // German cannot tell “one invoice” from “an invoice”.
            if (c.number("#") > 1) {
                wish.count(c.number("#"));
            }
        });
    }

    private static void invoice(Wish wish, Captures captures) {
        wish.say(captures.has(Concept.INVOICE) ? Concept.INVOICE : Concept.EXPENSE);
        if (!captures.value("INVOICE")
                .or(() -> captures.value("EXPENSE"))
                .orElse("")
                .equals("one")) {
            wish.sayPlural();
        }
    }

    private void addGroups() {
        add("PER DIMENSION|UNIT", (wish, c) -> group(wish, c));
        add("PER DIMENSION|UNIT AND PER? DIMENSION|UNIT", (wish, c) -> group(wish, c));
        add("PER_UNIT", (wish, c) -> wish.groupBy(Unit.of(c.text("PER_UNIT")).dimension()));
        // “Monatsausgaben”
        add("UNIT EXPENSE|SPEND", (wish, c) -> {
            group(wish, c);
            if (c.has(Concept.EXPENSE)) {
                invoice(wish, c);
            } else {
                wish.say(Concept.SPEND);
            }
        });
        add("DIMENSION", PhraseRules::noun);
        add("# DIMENSION", (wish, c) -> {
            noun(wish, c);
            wish.count(c.number("#"));
        });
        add("# LARGEST|SMALLEST DIMENSION", this::ranked);
        add("LARGEST|SMALLEST # DIMENSION|UNIT", this::ranked);
        add("WHICH|WHAT UNIT", (wish, c) -> wish.name(Unit.of(c.text("UNIT")).dimension()));
        add(
                "IN? WHICH|WHAT UNIT",
                (wish, c) -> wish.name(Unit.of(c.text("UNIT")).dimension()));
        add("LARGEST|SMALLEST UNIT", this::ranked);
        add("WHO", (wish, c) -> wish.name(Dimension.VENDOR));
        add("WHAT_FOR", (wish, c) -> wish.name(Dimension.CATEGORY));
    }

    private void ranked(Wish wish, Captures c) {
        wish.say(c.has(Concept.LARGEST) ? Concept.LARGEST : Concept.SMALLEST);
        c.value("#").ifPresent(number -> wish.count(Integer.parseInt(number)));
        if (c.has(Concept.DIMENSION)) {
            noun(wish, c);
        }
        c.value("UNIT").ifPresent(value -> wish.name(Unit.of(value).dimension()));
    }

    private static void group(Wish wish, Captures captures) {
        for (Captures.Capture capture : captures.all()) {
            switch (capture.element()) {
                case "DIMENSION" -> wish.groupBy(dimension(capture.value()));
                case "UNIT" -> wish.groupBy(Unit.of(capture.value()).dimension());
                default -> {}
            }
        }
    }

    private static void noun(Wish wish, Captures captures) {
        String value = captures.text("DIMENSION");
        wish.name(dimension(value));
        // A form that is both singular and plural is plural in “my largest …”, not in “with which … the most”.
        if (value.endsWith("+") || (value.endsWith("~") && wish.says(Concept.LARGEST, Concept.SMALLEST))) {
            wish.sayPlural();
            wish.nameSeveral();
        }
    }

    private static Dimension dimension(String value) {
        return Dimension.valueOf(value.replaceAll("[+~]", "").toUpperCase(Locale.ROOT));
    }

    private void addFilters() {
        add("IN|BY|ON|AT|OF? CURRENCY", (wish, c) -> wish.currency(c.text("CURRENCY")));
        add("BY|IN|ON|AT|OF? PAYMENT", (wish, c) -> wish.paymentMethod(c.text("PAYMENT")));
        add(
                "IN|ON? STATUS",
                (wish, c) -> wish.status(Status.valueOf(c.text("STATUS").toUpperCase(Locale.ROOT))));
    }

    private void addAmounts() {
        add("MORE_THAN|LESS_THAN|AT_LEAST|AT_MOST|EXACTLY # INVOICE|EXPENSE", (wish, c) -> {
            throw new Refusal(Reason.AMOUNTS_ONLY);
        });
        add("VAT|NET? AMOUNT? MORE_THAN CURRENCY? %amount CURRENCY?", (wish, c) -> bound(wish, c, true, false));
        add("MORE_THAN CURRENCY? %amount CURRENCY? VAT|NET", (wish, c) -> bound(wish, c, true, false));
        add("VAT|NET? AMOUNT? AT_LEAST CURRENCY? %amount CURRENCY?", (wish, c) -> bound(wish, c, true, true));
        add("AT_LEAST CURRENCY? %amount CURRENCY? VAT|NET", (wish, c) -> bound(wish, c, true, true));
        add("VAT|NET? AMOUNT? LESS_THAN CURRENCY? %amount CURRENCY?", (wish, c) -> bound(wish, c, false, false));
        add("LESS_THAN CURRENCY? %amount CURRENCY? VAT|NET", (wish, c) -> bound(wish, c, false, false));
        add("VAT|NET? AMOUNT? AT_MOST CURRENCY? %amount CURRENCY?", (wish, c) -> bound(wish, c, false, true));
        add("AT_MOST CURRENCY? %amount CURRENCY? VAT|NET", (wish, c) -> bound(wish, c, false, true));
        // With VAT of more than 100, or of more than 100 with VAT?
        add(
                "GROSS AMOUNT? MORE_THAN|LESS_THAN|AT_LEAST|AT_MOST CURRENCY? %amount",
                (wish, c) -> {
                    throw new Refusal(Reason.TWO_MEANINGS, c.text("%amount"));
                });
        add("EXACTLY CURRENCY? %amount CURRENCY?", (wish, c) -> between(wish, c));
        add("OF|ON CURRENCY !%year %amount", (wish, c) -> between(wish, c));
        add("OF|ON %amount CURRENCY", (wish, c) -> between(wish, c));
        add(
                "VAT|NET? AMOUNT? BETWEEN CURRENCY? %amount CURRENCY? AND|TO|UNTIL CURRENCY? %amount CURRENCY?",
                (wish, c) -> between(wish, c));
        add("FROM CURRENCY? %amount CURRENCY? TO|UNTIL CURRENCY? %amount CURRENCY", (wish, c) -> between(wish, c));
    }

    private void bound(Wish wish, Captures captures, boolean least, boolean included) {
        Bound bound = new Bound(amount(captures.text("%amount")), included);
        wish.amounts(new AmountRange(amountOf(captures), least ? bound : null, least ? null : bound));
        captures.value("CURRENCY").ifPresent(wish::currency);
    }

    private void between(Wish wish, Captures captures) {
        List<BigDecimal> amounts = captures.all().stream()
                .filter(capture -> capture.element().equals("%amount"))
                .map(capture -> amount(capture.value()))
                .toList();
        if (amounts.getFirst().compareTo(amounts.getLast()) > 0) {
            throw new Refusal(
                    Reason.TURNED_AROUND,
                    amounts.getFirst() + " – " + amounts.getLast(),
                    amounts.getLast().toPlainString(),
                    amounts.getFirst().toPlainString());
        }
        wish.amounts(new AmountRange(
                amountOf(captures), new Bound(amounts.getFirst(), true), new Bound(amounts.getLast(), true)));
        captures.value("CURRENCY").ifPresent(wish::currency);
    }

    private static Amount amountOf(Captures captures) {
        return captures.has(Concept.VAT)
                ? Amount.TAX_TOTAL
                : captures.has(Concept.NET) ? Amount.NET_TOTAL : Amount.TOTAL;
    }

    private BigDecimal amount(String text) {
        return digits.read(text);
    }
}

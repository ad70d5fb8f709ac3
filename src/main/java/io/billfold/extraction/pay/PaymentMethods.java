package io.billfold.extraction.pay;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how an invoice is to be paid or a receipt was paid (BT-81). */
public final class PaymentMethods {
    private static final Map<String, List<String>> WORDS = Words.load(PaymentMethods.class, "methods.tsv");
    /** What is more particular comes first: a debit card is a card, and a card receipt may offer cash back. */
    private static final List<String> ORDER =
            List.of("direct_debit", "online_payment", "card", "cheque", "credit_transfer", "cash");

    private PaymentMethods() {}

    /**
     * A method with the words that say so.
     *
     * @param score how sure the rules are, 0 to 1, not calibrated
     */
    public record Found(String method, Segment segment, double score) {}

    /** @param transferExpected whether the page gives an account to pay to */
    public static Optional<Found> of(Marks marks, Optional<Segment> transferExpected) {
        return behindItsLabel(marks)
                .or(() -> amountPaid(marks))
                .or(() -> named(marks, "direct_debit", 0.8))
                .or(() -> named(marks, "credit_transfer", 0.8))
                .or(() -> transferExpected.map(account -> new Found("credit_transfer", account, 0.7)));
    }

    private static Optional<Found> behindItsLabel(Marks marks) {
        for (LabelHit hit : marks.labels()) {
            if (hit.label() == Label.PAYMENT_METHOD) {
                Optional<Found> found = in(hit.segment(), hit.segment().text().substring(hit.end()), 0.92)
                        .or(() -> marks.sheet().rightOf(hit.segment()).flatMap(right -> in(right, right.text(), 0.92)))
                        .or(() ->
                                marks.sheet().below(hit.segment(), 3).flatMap(below -> in(below, below.text(), 0.85)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** "CASH 10.00": the row that says what was handed over. A card beats cash, of which it may be the change. */
    private static Optional<Found> amountPaid(Marks marks) {
        return paid(marks, Label.CARD, "card")
                .or(() -> paid(marks, Label.CASH, "cash")
                        .flatMap(found -> in(found.segment(), found.segment().text(), 0.85)))
                .or(() -> paid(marks, Label.CHANGE, "cash"));
    }

    private static Optional<Found> paid(Marks marks, Label label, String method) {
        return marks.labels().stream()
                .filter(hit -> hit.label() == label && hit.startsWord())
                .filter(hit -> marks.sheet().row(hit.segment()).stream()
                        .flatMap(segment -> marks.amounts(segment).stream())
                        .anyMatch(AmountMark::priceLike))
                .map(LabelHit::segment)
                .findFirst()
                .map(segment -> in(segment, segment.text(), 0.88).orElse(new Found(method, segment, 0.8)));
    }

    private static Optional<Found> named(Marks marks, String method, double score) {
        return marks.sheet().segments().stream()
                .filter(segment -> Words.count(Words.plain(segment.text()), WORDS.getOrDefault(method, List.of())) > 0)
                .findFirst()
                .map(segment -> new Found(method, segment, score));
    }

    private static Optional<Found> in(Segment segment, String text, double score) {
        String plain = Words.plain(text);
        return ORDER.stream()
                .filter(method -> Words.count(plain, WORDS.getOrDefault(method, List.of())) > 0)
                .findFirst()
                .map(method -> new Found(method, segment, score));
    }
}

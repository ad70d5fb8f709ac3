package io.billfold.extraction.date;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payment terms in sentences: "zahlbar bis 04.04.2026", "within 30 days net". */
final class PaymentTerms {
    private static final Pattern UNTIL = Pattern.compile(
            " (?:spatestens(?: am| bis)?|senest(?: den)?|(?:ziehen|buchen) wir am|termin|domiciliado el|prelev\\w+ le|a prelever le|incasso op|bis|bis zum|zum|until|by|before|no later than|avant le|jusqu au|au plus tard le|entro il|entro|antes del?|hasta(?: el)?"
                    + "|voor|uiterlijk|tot|ate|antes de|sebelum|pada atau sebelum) $");
    /** What follows the day: "am 01.01.2026 fällig", "wird am 03.11.2025 eingezogen". */
    private static final Pattern IS_DUE = Pattern.compile(
            "^ (?:per (?:\\w+ ){0,2}lastschrift |(?:zur zahlung )?(?:fallig|abgebucht|eingezogen|(?:\\w+ ){0,8}(?:eingezogen|abgebucht) ))");

    private static final Pattern PAYMENT = Pattern.compile(
            " (?:skonto|escompte|(?:be|nach)?zahl\\w*|zaplat\\w*|platnosc\\w*|przelew\\w*|uberweis\\w*|netto|ohne abzug|fallig\\w*|pay|payable|payment|net|due|paiement|payer|payable|reglement|regler"
                    + "|pagamento|pagare|pago|pagar|pagadero|betal\\w*|overmak\\w*|voldoen|bayar\\w*|settled?|settlement|remit\\w*|(?:den|der) betrag|bedrag|belobet|montant|abono|virement) ");
    private static final Pattern DISCOUNT = Pattern.compile(
            "(?<! kein| no| pas d| sans| senza| sin| geen) (?:skonto|discount|escompte|sconto|descuento|korting|desconto) ");
    private static final Pattern DAYS =
            Pattern.compile(" (\\d{1,3}) (?:tage?n?|days?|jours?|giorni|dias|dagen|hari|dage|dni) ");
    /** "within 21 days": what is said of other days in the same breath is about interest or complaints. */
    private static final Pattern GRANTED = Pattern.compile(
            " (?:within|innerhalb(?: von)?|binnen|innert|net|netto|sous|entro|inom|inden|ziel|zahlungsziel|terms|termin) (\\d{1,3}) (?:tage?n?|days?|jours?|giorni|dias|dagen|hari|dage|dni) "
                    + "| (\\d{1,3}) (?:tage?n?|days?|jours?|giorni|dias|dagen|hari|dage|dni) (?:net|netto|nach rechnung\\w*|from (?:the )?(?:invoice|date)|of (?:the )?(?:invoice|bill)|f m|ff) ");

    private static final int LONGEST = 180;
    /** From a heading to its cell, in heights of the letters. */
    private static final double BELOW_TERMS = 3;
    /** "from 1 May until 31 May": a period, however soon it is to be paid for. */
    private static final int BETWEEN_DAYS = 12;

    private PaymentTerms() {}

    /** Whether the date ends the time to pay; that of a discount counts only beside another one, which is later. */
    static boolean endsWith(DateMark date, Marks marks) {
        String before =
                Words.plain(date.segment().text().substring(0, date.printed().start()));
        String after =
                Words.plain(date.segment().text().substring(date.printed().end()));
        String row = row(date.segment(), marks);
        if (date.printed().start() < 2) {
            // A sentence may break its line between the word and the day.
            String line = marks.sheet()
                    .above(date.segment(), 2)
                    .filter(above -> marks.sheet()
                            .continued(above)
                            .filter(date.segment()::equals)
                            .isPresent())
                    .map(above -> Words.plain(above.text()))
                    .orElse("");
            before = before.isBlank() ? line : before;
            row = line + row;
        }
        boolean fromDayToDay = marks.dates(date.segment()).stream()
                .anyMatch(other -> other.printed().end() <= date.printed().start()
                        && date.printed().start() - other.printed().end() < BETWEEN_DAYS);
        boolean until = !fromDayToDay
                && UNTIL.matcher(before).find()
                && PAYMENT.matcher(row).find();
        boolean forDiscount =
                DISCOUNT.matcher(row).find() && marks.dates(date.segment()).size() < 2;
        return IS_DUE.matcher(after).find() || (until && !forDiscount);
    }

    /** Days from issue to payment, and where they are granted. */
    record Days(int count, Segment segment) {}

    /** The longest time to pay that a sentence grants: shorter ones are for a discount. */
    static Optional<Days> days(Marks marks) {
        return marks.sheet().segments().stream()
                .flatMap(segment -> days(segment, marks))
                .filter(days -> days.count() <= LONGEST)
                .max(Comparator.comparingInt(Days::count));
    }

    private static Stream<Days> days(Segment segment, Marks marks) {
        String plain = Words.plain(segment.text());
        List<Integer> granted = counts(GRANTED.matcher(plain));
        List<Integer> counts = granted.isEmpty() ? counts(DAYS.matcher(plain)) : granted;
        return counts.isEmpty() || !(PAYMENT.matcher(row(segment, marks)).find() || isOfTerms(segment, marks))
                ? Stream.empty()
                : counts.stream().map(count -> new Days(count, segment));
    }

    private static List<Integer> counts(Matcher matcher) {
        return matcher.results()
                .map(found -> Integer.parseInt(found.group(found.group(1) == null ? 2 : 1)))
                .toList();
    }

    /** A cell "45 Days" below or beside "Terms of payment". */
    private static boolean isOfTerms(Segment segment, Marks marks) {
        return Stream.concat(marks.sheet().above(segment, BELOW_TERMS).stream(), marks.sheet().leftOf(segment).stream())
                .flatMap(other -> marks.labels(other).stream())
                .anyMatch(hit -> hit.label() == Label.PAYMENT_METHOD || hit.label() == Label.DUE_DATE);
    }

    private static String row(Segment segment, Marks marks) {
        StringBuilder text = new StringBuilder();
        marks.sheet().row(segment).forEach(other -> text.append(other.text()).append(' '));
        return Words.plain(text.toString());
    }
}

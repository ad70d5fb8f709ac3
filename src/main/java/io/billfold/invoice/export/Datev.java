package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A batch of bookings in DATEV's format: EXTF 700, category 21 “Buchungsstapel”, version 13. Windows-1252, semicolons, decimal
 * commas. What lacks date, total or currency cannot be booked and is left out.
 */
public final class Datev {
    public static final Charset CHARSET = Charset.forName("windows-1252");

    private static final Pattern NOT_FOR_BELEGFELD = Pattern.compile("[^a-zA-Z0-9$&%*+\\-/]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final List<String> TITLES = List.of(
            "Umsatz (ohne Soll/Haben-Kz)",
            "Soll/Haben-Kennzeichen",
            "WKZ Umsatz",
            "Kurs",
            "Basis-Umsatz",
            "WKZ Basis-Umsatz",
            "Konto",
            "Gegenkonto (ohne BU-Schlüssel)",
            "BU-Schlüssel",
            "Belegdatum",
            "Belegfeld 1",
            "Belegfeld 2",
            "Skonto",
            "Buchungstext");

    /**
     * What only the bookkeeper knows.
     *
     * @param consultant Beraternummer
     * @param client Mandantennummer
     * @param expenses the account of expenses, as long as the chart of accounts has them
     * @param creditor the account of creditors, one digit longer
     */
    public record Books(int consultant, int client, String expenses, String creditor) {
        public Books {
            if (consultant < 1001 || consultant > 9_999_999 || client < 1 || client > 99_999) {
                throw new IllegalArgumentException(
                        "consultant lies between 1001 and 9999999, client between 1 and 99999");
            }
            if (!expenses.matches("[0-9]{4,8}") || !creditor.matches("[0-9]{5,9}")) {
                throw new IllegalArgumentException(
                        "accounts are numbers: expenses of 4 to 8 digits, creditor of 5 to 9");
            }
        }
    }

    private final Writer out;
    private final Books books;

    public Datev(Writer out, Books books) {
        this.out = out;
        this.books = books;
    }

    /** The first and the last day of the batch lie in one year. */
    public void begin(LocalDate from, LocalDate to, LocalDateTime now) {
        write(String.join(
                ";",
                "\"EXTF\"",
                "700",
                "21",
                "\"Buchungsstapel\"",
                "13",
                now.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS")),
                "",
                "\"BF\"",
                "\"\"",
                "\"\"",
                Integer.toString(books.consultant()),
                Integer.toString(books.client()),
                from.withDayOfYear(1).format(DAY),
                Integer.toString(books.expenses().length()),
                from.format(DAY),
                to.format(DAY),
                "\"Billfold\"",
                "\"\"",
                "1",
                "0",
                "0",
                "\"EUR\"",
                ";;;;;;;;"));
        write(TITLES.stream().map(Datev::quoted).collect(Collectors.joining(";")));
    }

    public void add(Entry invoice) {
        LocalDate date = invoice.issueDate();
        BigDecimal total = invoice.total();
        String currency = invoice.currency();
        if (date == null || total == null || currency == null || total.signum() == 0) {
            return;
        }
        boolean credit = invoice.isCreditNote() || total.signum() < 0;
        write(String.join(
                ";",
                total.abs().setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ','),
                credit ? "\"H\"" : "\"S\"",
                quoted(currency),
                "",
                "",
                "\"\"",
                books.expenses(),
                books.creditor(),
                "\"\"",
                "%02d%02d".formatted(date.getDayOfMonth(), date.getMonthValue()),
                quoted(reference(invoice)),
                "\"\"",
                "",
                quoted(cut(Csv.harmless(invoice.sellerName() == null ? "" : invoice.sellerName()), 60))));
    }

    private static String reference(Entry invoice) {
        String number = invoice.number() == null ? Long.toString(invoice.id()) : invoice.number();
        return cut(NOT_FOR_BELEGFELD.matcher(number).replaceAll(""), 36);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + "\"";
    }

    private void write(String text) {
        try {
            out.write(text);
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A batch of bookings in DATEV's format: EXTF 700, category 21 “Buchungsstapel”, version 13, as described at
 * {@code developer.datev.de} under DATEV-Format. Windows-1252, semicolons, decimal commas. What lacks date or total cannot be booked
 * and is left out, and so is what is not in euros: DATEV asks for the rate of exchange then, which only the bookkeeper knows.
 */
public final class Datev {
    public static final Charset CHARSET = Charset.forName("windows-1252");

    private static final String BASE_CURRENCY = "EUR";
    private static final Pattern NOT_FOR_BELEGFELD = Pattern.compile("[^a-zA-Z0-9$&%*+\\-/]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final List<String> COLUMNS = columns();

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
                quoted(BASE_CURRENCY),
                ";;;;;;;;"));
        write(COLUMNS.stream().map(column -> column.replace("\"", "")).collect(Collectors.joining(";")));
    }

    public void add(Entry invoice) {
        LocalDate date = invoice.issueDate();
        BigDecimal total = invoice.total();
        if (date == null || total == null || total.signum() == 0 || !BASE_CURRENCY.equals(invoice.currency())) {
            return;
        }
        boolean credit = invoice.isCreditNote() || total.signum() < 0;
        String seller = invoice.sellerName() == null ? "" : invoice.sellerName();
        Map<String, String> booking = Map.of(
                "Umsatz (ohne Soll/Haben-Kz)",
                total.abs().setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ','),
                "Soll/Haben-Kennzeichen",
                credit ? "H" : "S",
                "WKZ Umsatz",
                BASE_CURRENCY,
                "Konto",
                books.expenses(),
                "Gegenkonto (ohne BU-Schlüssel)",
                books.creditor(),
                "Belegdatum",
                "%02d%02d".formatted(date.getDayOfMonth(), date.getMonthValue()),
                "Belegfeld 1",
                reference(invoice),
                "Buchungstext",
                cut(Csv.harmless(seller), 60),
                // Left empty, DATEV would make the booking final.
                "Festschreibung",
                "0");
        write(COLUMNS.stream().map(column -> field(column, booking)).collect(Collectors.joining(";")));
    }

    /** Texts stand in quotes even where they are empty, numbers never do. */
    private static String field(String column, Map<String, String> booking) {
        boolean text = column.startsWith("\"");
        String value = booking.getOrDefault(text ? column.substring(1, column.length() - 1) : column, "");
        return text ? quoted(value) : value;
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

    /** The 125 columns of version 13, those of text in quotes. */
    private static List<String> columns() {
        try (InputStream list = Datev.class.getResourceAsStream("datev-buchungsstapel-13.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

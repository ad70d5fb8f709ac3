package io.billfold.invoice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection).
 *
 * @param separator between cells
 * @param decimalMark of amounts
 */
record Csv(Writer out, char separator, char decimalMark) {
    /** As spreadsheets of the language expect it: where the comma is the decimal mark, the semicolon separates. */
    static Csv of(Writer out, Locale locale) {
        char mark = java.text.DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return mark == ',' ? new Csv(out, ';', ',') : new Csv(out, ',', '.');
    }

    void line(@Nullable Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.write(separator);
                }
                out.write(cell(cells[i]));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString().replace('.', decimalMark);
            case LocalDate date -> date.toString();
            case String text -> quoted(harmless(text));
            default -> value.toString();
        };
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

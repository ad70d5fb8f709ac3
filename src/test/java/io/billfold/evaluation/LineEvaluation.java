package io.billfold.evaluation;

import io.billfold.extraction.Extraction;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.reading.Reading;
import io.billfold.reading.StoredOutcome;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines and VAT breakdowns from the pages of hybrid PDFs and compares them with their embedded XML: {@code FOLDER CACHE}. */
final class LineEvaluation {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private int documents;
    private int withLines;
    private int known;
    private int read;
    private int right;
    private int quantities;
    private int prices;
    private int descriptions;
    private int knownRates;
    private int readRates;
    private int rightRates;

    public static void main(String[] arguments) throws Exception {
        LineEvaluation evaluation = new LineEvaluation();
        Extraction extraction = new Extraction();
        for (String row : Files.readAllLines(Path.of(arguments[0], "truth.jsonl"))) {
            JsonNode document = JSON.readTree(row);
            String source = document.path("source").asString("");
            if (source.equals("einvoice-pdf") || source.equals("einvoice-viewer")) {
                byte[] bytes = Files.readAllBytes(
                        Path.of(arguments[0], document.path("file").asString()));
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                Path kept = Path.of(arguments[1], hash + ".json");
                if (Files.exists(kept) && StoredOutcome.fromJson(Files.readAllBytes(kept)) instanceof Reading hybrid) {
                    Reading page = new Reading(
                            hybrid.mediaType(), hybrid.pages(), hybrid.codes(), List.of(), hybrid.notices());
                    evaluation.compare(
                            document.path("id").asString(),
                            extraction.extract(hybrid).getFirst(),
                            extraction.extract(page).getFirst());
                }
            }
        }
        System.out.print(evaluation);
    }

    private void compare(String id, Draft xml, Draft page) {
        // Lines without an amount are remarks; some profiles have no lines at all.
        List<InvoiceLine> truth = xml.content().lines().stream()
                .filter(line -> line.net() != null)
                .toList();
        List<InvoiceLine> lines = page.content().lines();
        if (truth.isEmpty()) {
            return;
        }
        documents++;
        known += truth.size();
        read += lines.size();
        withLines += lines.isEmpty() ? 0 : 1;
        int before = right;
        List<InvoiceLine> open = new ArrayList<>(truth);
        for (InvoiceLine line : lines) {
            Optional<InvoiceLine> match =
                    open.stream().filter(other -> same(other.net(), line.net())).findFirst();
            match.ifPresent(other -> {
                open.remove(other);
                right++;
                quantities += same(other.quantity(), line.quantity()) ? 1 : 0;
                prices += same(other.unitPrice(), line.unitPrice()) ? 1 : 0;
                descriptions += alike(other.description(), line.description()) ? 1 : 0;
            });
        }
        if (right - before < truth.size() || lines.size() > truth.size()) {
            System.out.printf("%s: %d lines, read %d, right %d%n", id, truth.size(), lines.size(), right - before);
        }
        List<VatBreakdown> rates = new ArrayList<>(xml.content().vatBreakdown());
        knownRates += rates.size();
        readRates += page.content().vatBreakdown().size();
        for (VatBreakdown row : page.content().vatBreakdown()) {
            rightRates += rates.removeIf(other -> same(other.rate(), row.rate())
                            && same(other.taxable(), row.taxable())
                            && same(other.tax(), row.tax()))
                    ? 1
                    : 0;
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static boolean alike(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && (Similarity.of(one, other) >= Similarity.SOFT
                        || other.toLowerCase(Locale.ROOT)
                                .contains(Objects.requireNonNull(one).toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d documents, %d with lines%nlines: %d known, %d read, %d right (recall %.3f, precision %.3f)%n"
                        + "of the right ones: quantity %d, price %d, description %d%nVAT rows: %d known, %d read, %d right%n",
                documents,
                withLines,
                known,
                read,
                right,
                (double) right / Math.max(1, known),
                (double) right / Math.max(1, read),
                quantities,
                prices,
                descriptions,
                knownRates,
                readRates,
                rightRates);
    }
}

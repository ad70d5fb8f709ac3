package io.billfold.extraction.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.Paper;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.reading.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A vendor that labels its numbers as nobody else does, and prints its name as a picture that OCR misreads. */
class VendorMemoryTests {
    private static final Extraction EXTRACTION = new Extraction();

    private static Reading bill(String name, String code, String date, String total) {
        return Paper.scanned().page("""
                        %s
                        12 MILL ROAD
                        LEEDS LS1 4AB

                        PAYMENT SLIP
                        Folio mark %s
                        Rendered %s

                        Lamp   10.00
                        Shade   5.00
                        Handed over   500.00
                        You owe us   %s
                        """.formatted(name, code, date, total)).reading();
    }

    private static Draft read(Reading reading, VendorMemory... memories) {
        return EXTRACTION
                .extract(reading, Occasion.remembering(_ -> List.of(memories)))
                .getFirst();
    }

    private static VendorMemory taught(Reading reading, Map<Field, String> truth, Optional<VendorMemory> before) {
        EnumMap<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(read(reading).content().fields());
        fields.putAll(truth);
        InvoiceContent confirmed = new InvoiceContent(fields, List.of(), List.of());
        return EXTRACTION
                .lesson(reading, confirmed, "Home Improvement")
                .learned(before)
                .orElseThrow();
    }

    private static VendorMemory taughtOnce() {
        return taught(
                bill("LUM0S LAMPZ", "QX-4711", "03/04/2026", "15.00"),
                Map.of(
                        Field.SELLER_NAME, "Lumos Lamps Ltd",
                        Field.NUMBER, "QX-4711",
                        Field.ISSUE_DATE, "2026-04-03",
                        Field.TOTAL, "15.00"),
                Optional.empty());
    }

    @Test
    void oneCorrectionMakesTheNextInvoiceOfTheVendorRight() {
        Reading next = bill("LUMOS LAMPZ", "QX-4733", "05/04/2026", "15.00");

        Draft draft = read(next, taughtOnce());

        assertThat(draft.content().fields())
                .containsEntry(Field.SELLER_NAME, "Lumos Lamps Ltd")
                .containsEntry(Field.NUMBER, "QX-4733")
                .containsEntry(Field.ISSUE_DATE, "2026-04-05")
                .containsEntry(Field.TOTAL, "15.00");
        assertThat(draft.category()).isEqualTo("Home Improvement");
        assertThat(draft.evidence().get(Field.SELLER_NAME).source()).isEqualTo(Source.VENDOR_MEMORY);
    }

    @Test
    void leavesOtherVendorsAlone() {
        Reading other = bill("GREENGROCER BROWN LTD", "AB-1", "05/04/2026", "15.00");

        assertThat(read(other, taughtOnce())).isEqualTo(read(other));
    }

    @Test
    void growsSurerWithEveryConfirmation() {
        VendorMemory once = taughtOnce();
        Reading second = bill("LUMOS LAMPS", "QX-4733", "05/04/2026", "15.00");
        VendorMemory twice = taught(
                second, Map.of(Field.SELLER_NAME, "Lumos Lamps Ltd", Field.NUMBER, "QX-4733"), Optional.of(once));
        Reading third = bill("LUMOS LAMPS", "QX-4801", "07/04/2026", "15.00");

        double before = read(third, once).evidence().get(Field.NUMBER).confidence();
        double after = read(third, twice).evidence().get(Field.NUMBER).confidence();

        assertThat(after).isGreaterThan(before).isLessThan(1);
    }

    @Test
    void forgetsAnAnchorThatLeadsAstray() {
        VendorMemory once = taughtOnce();
        Reading second = bill("LUMOS LAMPS", "QX-4733", "05/04/2026", "15.00");

        VendorMemory disappointed =
                taught(second, Map.of(Field.SELLER_NAME, "Lumos Lamps Ltd", Field.NUMBER, "LS1"), Optional.of(once));

        assertThat(disappointed.anchors().getOrDefault(Field.NUMBER, List.of()))
                .noneMatch(anchor -> anchor.left().equals("FOLIOMARK") && anchor.wrong() == 0);
    }

    @Test
    void aMemoryThatTookAnothersInvoiceIsMadeToLetGo() {
        VendorMemory once = taughtOnce();
        Reading taken = bill("LUM0S LAMPZ", "QX-1", "05/04/2026", "15.00");
        InvoiceContent another =
                new InvoiceContent(Map.of(Field.SELLER_NAME, "Lumen Lights Ltd"), List.of(), List.of());

        VendorMemory corrected =
                EXTRACTION.lesson(taken, another, null).corrected(once).orElseThrow();

        assertThat(read(taken, corrected)).isEqualTo(read(taken));
    }
}

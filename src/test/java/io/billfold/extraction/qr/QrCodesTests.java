package io.billfold.extraction.qr;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.extraction.qr.QrContent.Standard;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.reading.Code;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodesTests {
    private static final Box PLACE = new Box(0.1, 0.7, 0.3, 0.9);
    private static final String SWICO = "//S1/10/R-2026\\/7/11/261103/30/100155212/32/8.1:100;2.6:50/40/2:10;0:30";

    @Test
    void readsASwissQrBillWithItsBillInformation() {
        QrContent content =
                read(swiss("QRR", "210000000003139471430009017", SWICO)).orElseThrow();

        assertThat(content.standard()).isEqualTo(Standard.SWISS_QR_BILL);
        assertThat(content.content().fields())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry(Field.IBAN, "CH4431999123000889012"),
                        Map.entry(Field.SELLER_NAME, "Bäckerei Morgenrot AG"),
                        Map.entry(Field.SELLER_ADDRESS, "Mühlegasse 7a, 8001 Zürich"),
                        Map.entry(Field.BUYER_NAME, "Hotel Seeblick"),
                        Map.entry(Field.CURRENCY, "CHF"),
                        Map.entry(Field.AMOUNT_DUE, "159.40"),
                        Map.entry(Field.TOTAL, "159.40"),
                        Map.entry(Field.NET_TOTAL, "150.00"),
                        Map.entry(Field.TAX_TOTAL, "9.40"),
                        Map.entry(Field.PAYMENT_REFERENCE, "210000000003139471430009017"),
                        Map.entry(Field.NUMBER, "R-2026/7"),
                        Map.entry(Field.ISSUE_DATE, "2026-11-03"),
                        Map.entry(Field.DUE_DATE, "2026-12-03"),
                        Map.entry(Field.SELLER_VAT_ID, "CHE100155212")));
        assertThat(content.content().vatBreakdown())
                .containsExactly(
                        new VatBreakdown(new BigDecimal("8.1"), "S", new BigDecimal("100.00"), new BigDecimal("8.10")),
                        new VatBreakdown(new BigDecimal("2.6"), "S", new BigDecimal("50.00"), new BigDecimal("1.30")));
    }

    @Test
    void pointsToTheCodeAsEvidence() {
        QrContent content = read(swiss("NON", "", "")).orElseThrow();

        assertThat(content.evidence().get(Field.IBAN))
                .isEqualTo(new Evidence(2, PLACE, "CH4431999123000889012", Evidence.Source.QR, 1));
        assertThat(content.content().fields()).doesNotContainKey(Field.PAYMENT_REFERENCE);
    }

    @Test
    void splitsATotalOfASingleRate() {
        QrContent content = read(swiss("NON", "", "//S1/10/1/11/261103/32/8.1")).orElseThrow();

        assertThat(content.content().vatBreakdown())
                .containsExactly(new VatBreakdown(
                        new BigDecimal("8.1"), "S", new BigDecimal("147.46"), new BigDecimal("11.94")));
    }

    @Test
    void readsAnEpcCodeWithEitherLineEnd() {
        String text =
                "BCD\n002\n1\nSCT\nCOBADEFFXXX\nMuster & Sohn GmbH\nDE89370400440532013000\nEUR119.5\n\n\nRE 2026-118\n";

        QrContent content = read(text.replace("\n", "\r\n")).orElseThrow();

        assertThat(content.standard()).isEqualTo(Standard.EPC);
        assertThat(content.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.BIC, "COBADEFFXXX",
                        Field.SELLER_NAME, "Muster & Sohn GmbH",
                        Field.IBAN, "DE89370400440532013000",
                        Field.CURRENCY, "EUR",
                        Field.AMOUNT_DUE, "119.50",
                        Field.PAYMENT_REFERENCE, "RE 2026-118"));
    }

    @Test
    void readsAZatcaCode() {
        String text = zatca("متجر النور", "310122393500003", "2026-04-25T15:30:00Z", "115.00", "15.00");

        QrContent content = read(text).orElseThrow();

        assertThat(content.standard()).isEqualTo(Standard.ZATCA);
        assertThat(content.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.SELLER_NAME, "متجر النور",
                        Field.SELLER_VAT_ID, "310122393500003",
                        Field.ISSUE_DATE, "2026-04-25",
                        Field.TOTAL, "115.00",
                        Field.TAX_TOTAL, "15.00",
                        Field.NET_TOTAL, "100.00",
                        Field.CURRENCY, "SAR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/pay?amount=119.00",
                "SPC\n0200\n1",
                "BCD\n003\n1\nSCT\n\nA\nDE89370400440532013000\nEUR1",
                "BCD\n002\n1\nSCT\n\nA\nDE89370400440532013001\nEUR1",
                "AQIDBAUG",
                "AQ=="
            })
    void leavesOtherAndBrokenCodesAlone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "EUR1e9", "EUR12.345", "USD5.00"})
    void takesNoAmountThatIsNone(String amount) {
        String text = "BCD\n002\n1\nSCT\n\nMuster\nDE89370400440532013000\n" + amount;

        QrContent content = read(text).orElseThrow();

        assertThat(content.content().fields()).doesNotContainKeys(Field.TOTAL, Field.AMOUNT_DUE);
    }

    @Property
    void alwaysAnswers(@ForAll String text) {
        List<Optional<QrContent>> answers = List.of(
                read(text),
                read("SPC\n0200\n1\nCH4431999123000889012\n" + text),
                read(swiss("NON", "", "//S1" + text)),
                read(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));

        assertThat(answers).doesNotContainNull();
    }

    private static Optional<QrContent> read(String text) {
        return QrCodes.read(new Code(2, PLACE, text));
    }

    private static String swiss(String referenceType, String reference, String information) {
        return String.join(
                "\n",
                "SPC",
                "0200",
                "1",
                "CH4431999123000889012",
                "S",
                "Bäckerei Morgenrot AG",
                "Mühlegasse",
                "7a",
                "8001",
                "Zürich",
                "CH",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "159.40",
                "CHF",
                "S",
                "Hotel Seeblick",
                "Quai",
                "1",
                "6004",
                "Luzern",
                "CH",
                referenceType,
                reference,
                "Danke",
                "EPD",
                information);
    }

    private static String zatca(String... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < values.length; i++) {
            byte[] value = values[i].getBytes(StandardCharsets.UTF_8);
            bytes.write(i + 1);
            bytes.write(value.length);
            bytes.writeBytes(value);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}

package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.einvoice.EInvoices.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** XML from strangers: every kind of attack has a clear outcome, in little time. */
class HostileXmlTests {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refuses(String attack, byte[] xml) {
        Outcome outcome = Assertions.assertTimeoutPreemptively(AT_MOST, () -> EInvoices.read(xml, List.of()));

        assertThat(outcome).isInstanceOf(Outcome.Unreadable.class);
        assertThat(((Outcome.Unreadable) outcome).detail())
                .startsWith("The XML ")
                .endsWith(".");
    }

    static Stream<Arguments> attacks() {
        String invoice = TestInvoices.text("credit-note.xml");
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        String external = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";
        String remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\">";
        return Stream.of(
                Arguments.of("a billion laughs", TestInvoices.bytes(bomb + invoice.replace("GS-9", "&c;"))),
                Arguments.of("an external entity", TestInvoices.bytes(external + invoice.replace("GS-9", "&file;"))),
                Arguments.of("a remote DTD", TestInvoices.bytes(remote + invoice)),
                Arguments.of("an undefined entity", TestInvoices.bytes(invoice.replace("GS-9", "&nobody;"))),
                Arguments.of("50 MB of nesting", TestInvoices.bytes("<a>".repeat(50_000_000 / 3))),
                Arguments.of("a million siblings", TestInvoices.bytes("<a>" + "<b/>".repeat(1_000_001) + "</a>")),
                Arguments.of("more bytes than any invoice", new byte[XmlTree.MAX_BYTES + 1]),
                Arguments.of("an end too early", TestInvoices.bytes(invoice.substring(0, invoice.length() / 2))),
                Arguments.of("another encoding than it says", latin1SaidToBeUtf8()),
                Arguments.of(
                        "an unknown encoding", TestInvoices.bytes("<?xml version=\"1.0\" encoding=\"KLINGON\"?><a/>")),
                Arguments.of("two roots", TestInvoices.bytes("<a/><b/>")),
                Arguments.of("nothing", new byte[0]),
                Arguments.of("no XML", TestInvoices.bytes("{\"invoice\": 1}")));
    }

    private static byte[] latin1SaidToBeUtf8() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice>Köln</Invoice>"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsUtf16ByItsByteOrderMark() {
        byte[] xml = TestInvoices.text("credit-note.xml").getBytes(StandardCharsets.UTF_16);

        Outcome outcome = EInvoices.read(xml, List.of());

        assertThat(outcome).isInstanceOf(Outcome.Invoices.class);
    }

    @Test
    void keepsNoLongTextInMemory() {
        String xml = TestInvoices.text("xrechnung.xml").replace("aG91cnM=", "aG91cnM=".repeat(1_000_000));

        Outcome outcome =
                Assertions.assertTimeoutPreemptively(AT_MOST, () -> EInvoices.read(TestInvoices.bytes(xml), List.of()));

        assertThat(outcome).isInstanceOf(Outcome.Invoices.class);
    }

    @Property(tries = 300)
    void answersToAnyDamage(
            @ForAll @IntRange(max = 4000) int at, @ForAll byte damage, @ForAll @IntRange(max = 200) int cut) {
        byte[] xml = TestInvoices.bytes(TestInvoices.text("factur-x.xml"));
        xml[at % xml.length] = damage;

        Outcome outcome = EInvoices.read(Arrays.copyOf(xml, xml.length - cut), List.of());

        assertThat(outcome).isNotNull();
    }
}

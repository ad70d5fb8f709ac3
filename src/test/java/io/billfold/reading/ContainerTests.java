package io.billfold.reading;

import static io.billfold.reading.Outcomes.READER;
import static io.billfold.reading.Outcomes.lines;
import static io.billfold.reading.Outcomes.reading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContainerTests {
    private final byte[] invoice = TestPdf.a4().text(50, 100, "Invoice 17").bytes();

    @Test
    void opensAPlainDocumentAsItself() {
        Opening opening = READER.open("scan", invoice);

        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.Documents.class,
                        documents -> assertThat(documents.parts())
                                .extracting(Opening.Part::name, Opening.Part::mediaType)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("scan", MediaType.PDF)));
    }

    @Test
    void takesTheDocumentsOutOfAnArchive() {
        byte[] archive = zip("may.pdf", invoice, "notes.txt", "hello".getBytes(UTF_8), "june.pdf", invoice);

        Opening.Documents documents = (Opening.Documents) READER.open("all.zip", archive);

        assertThat(documents.parts()).extracting(Opening.Part::name).containsExactly("may.pdf", "june.pdf");
        assertThat(documents.leftOut()).extracting(Opening.LeftOut::name).containsExactly("notes.txt");
    }

    @Test
    void takesTheAttachmentsOutOfAMailAndOfAForwardedOne() {
        byte[] forwarded = mail("inner.pdf", "application/pdf", invoice);

        byte[] mail = mail("forwarded.eml", "message/rfc822", forwarded);

        Opening.Documents documents = (Opening.Documents) READER.open("mail.eml", mail);
        assertThat(documents.parts()).extracting(Opening.Part::name).containsExactly("inner.pdf");
        assertThat(lines(documents.parts().getFirst().bytes())).containsExactly("Invoice 17");
    }

    @Test
    void readsAContainerWithOneDocumentAsThatDocument() {
        assertThat(lines(mail("invoice.pdf", "application/octet-stream", invoice)))
                .containsExactly("Invoice 17");
        assertThat(lines(zip("invoice.pdf", invoice))).containsExactly("Invoice 17");
    }

    @Test
    void refusesContainersNestedTooDeeply() {
        byte[] archive = invoice;
        for (int i = 0; i < 5; i++) {
            archive = zip("inner", archive);
        }

        assertThat(refusal(archive)).isEqualTo(Reason.TOO_DEEPLY_NESTED);
    }

    @Test
    void leavesOutAnArchiveNestedTooDeeplyAndTakesWhatIsBesideIt() {
        byte[] nested = zip("a.zip", zip("b.zip", zip("c.zip", zip("deep.pdf", invoice))));

        byte[] archive = zip("nested.zip", nested, "beside.pdf", invoice);

        Opening.Documents documents = (Opening.Documents) READER.open("all.zip", archive);
        assertThat(documents.parts()).extracting(Opening.Part::name).containsExactly("beside.pdf");
        assertThat(documents.leftOut()).extracting(one -> one.why().reason()).containsExactly(Reason.TOO_DEEPLY_NESTED);
    }

    @Test
    void saysThatOutlooksWrappingIsNotOpened() {
        byte[] tnef = {0x78, (byte) 0x9F, 0x3E, 0x22, 0, 1, 2, 3};

        Unreadable refused = (Unreadable) READER.open("mail.eml", mail("winmail.dat", "application/ms-tnef", tnef));

        assertThat(refused.detail()).contains("winmail.dat").contains("TNEF").contains("ask the sender");
    }

    @Test
    void takesTheWholeAttachmentsOfAMailThatHasABrokenOne() {
        String mail = """
                From: shop@example.com
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: application/pdf; name="broken.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0x!!!!====%%%%%%%%
                --x
                Content-Type: application/pdf; name="whole.pdf"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(Base64.getMimeEncoder().encodeToString(invoice));

        Opening.Documents documents = (Opening.Documents)
                READER.open("mail.eml", mail.replace("\n", "\r\n").getBytes(UTF_8));

        assertThat(documents.parts()).extracting(Opening.Part::name).contains("whole.pdf");
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() {
        byte[] bomb = zip("zeros.pdf", new byte[60_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal(bomb)).isEqualTo(Reason.CORRUPT_CONTAINER);
    }

    @Test
    void refusesADamagedArchiveAndAnEmptyOne() {
        byte[] damaged = zip("invoice.pdf", invoice);
        for (int i = 60; i < 90; i++) {
            damaged[i] ^= 0x5A;
        }

        assertThat(refusal(damaged)).isEqualTo(Reason.CORRUPT_CONTAINER);
        assertThat(refusal(zip())).isEqualTo(Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void saysThatAnOfficeDocumentIsNone() {
        byte[] spreadsheet = zip("[Content_Types].xml", "<Types/>".getBytes(UTF_8));

        assertThat(((Unreadable) READER.open("book.xlsx", spreadsheet)).detail())
                .contains("office document");
    }

    @Test
    void readsXmlPlainAndSigned() {
        byte[] xml = ("<?xml version=\"1.0\"?><Invoice>" + "x".repeat(200) + "</Invoice>").getBytes(UTF_8);

        Reading plain = reading(xml);
        Reading signed = reading(signed(xml));
        Reading inBase64 = reading(Base64.getMimeEncoder().encode(signed(xml)));

        assertThat(plain.attachments().getFirst().bytes()).isEqualTo(xml);
        assertThat(signed.mediaType()).isEqualTo(MediaType.SIGNED_XML);
        assertThat(signed.attachments().getFirst().bytes()).isEqualTo(xml);
        assertThat(inBase64.attachments().getFirst().bytes()).isEqualTo(xml);
    }

    @Test
    void readsSignedXmlWrittenInChunks() {
        byte[] start = "<?xml version=\"1.0\"?>".getBytes(UTF_8);
        byte[] rest = "<Invoice/>".getBytes(UTF_8);
        byte[] chunks = indefinite(0x24, tlv(0x04, start), tlv(0x04, rest));
        byte[] content = indefinite(0x30, TestCms.DATA, indefinite(0xA0, chunks));
        byte[] signed = indefinite(
                0x30,
                TestCms.SIGNED_DATA,
                indefinite(0xA0, indefinite(0x30, tlv(0x02, new byte[] {1}), tlv(0x31), content)));

        assertThat(reading(signed).attachments().getFirst().bytes())
                .asString()
                .isEqualTo("<?xml version=\"1.0\"?><Invoice/>");
    }

    @Test
    void refusesSignedXmlThatIsCutOff() {
        byte[] signed = signed("<?xml version=\"1.0\"?><Invoice/>".getBytes(UTF_8));

        assertThat(refusal(java.util.Arrays.copyOf(signed, signed.length / 2))).isEqualTo(Reason.CORRUPT_CONTAINER);
    }

    private static Reason refusal(byte[] bytes) {
        return ((Unreadable) READER.open("file", bytes)).reason();
    }

    private static byte[] signed(byte[] xml) {
        return TestCms.signed(xml);
    }

    private static byte[] tlv(int tag, byte[]... parts) {
        return TestCms.tlv(tag, parts);
    }

    private static byte[] indefinite(int tag, byte[]... parts) {
        return TestCms.indefinite(tag, parts);
    }

    /** @param namesAndBytes in turn */
    private static byte[] zip(Object... namesAndBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] mail(String name, String type, byte[] attachment) {
        boolean message = type.startsWith("message/");
        String body = message
                ? new String(attachment, UTF_8)
                : Base64.getMimeEncoder().encodeToString(attachment);
        String boundary = message ? "outer" : "inner";
        String mail = """
                From: shop@example.com
                To: me@example.com
                Subject: Your invoice
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=%s

                --%s
                Content-Type: text/plain

                Thank you.
                --%s
                Content-Type: %s
                %sContent-Disposition: attachment; filename="%s"

                %s
                --%s--
                """.formatted(
                        boundary,
                        boundary,
                        boundary,
                        type,
                        message ? "" : "Content-Transfer-Encoding: base64\n",
                        name,
                        body,
                        boundary);
        return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
    }
}

package io.billfold.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTests {
    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e37",
        "JPEG, ffd8ffe0",
        "PNG, 89504e470d0a1a0a",
        "TIFF, 49492a00",
        "TIFF, 4d4d002a",
        "TIFF, 49492b00",
        "WEBP, 524946460000000057454250",
        "HEIC, 0000001866747970 68656963",
        "HEIC, 0000001866747970 6d696631",
        "ZIP, 504b0304",
        "SIGNED_XML, 30 80 06092a864886f70d010702",
        "SIGNED_XML, 30 82 1234 06092a864886f70d010702",
    })
    void tellsTheTypeFromTheFirstBytes(MediaType type, String hex) {
        byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(MediaType.detect(head)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><Invoice/>",
                "\n <Invoice xmlns=\"urn:x\">",
                "<!-- made by hand --><Invoice/>",
                "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:x\">",
                "<!DOCTYPE lolz [ ]><lolz/>"
            })
    void tellsXml(String start) {
        assertThat(MediaType.detect(start.getBytes(ISO_8859_1))).contains(MediaType.XML);
        assertThat(MediaType.detect(start.getBytes(UTF_16))).contains(MediaType.XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear Sir, the invoice is below.",
                "<html><body>Invoice</body></html>",
                "<!DOCTYPE html><html></html>",
                "Subject: a memo, no mail at all",
                "MIIB is how this sentence starts, and nothing was signed.",
                "<3 thanks"
            })
    void knowsNoTypeForOrdinaryText(String text) {
        assertThat(MediaType.detect(text.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void tellsAMailByItsHeaderLines() {
        String mail = "Received: by mail.example\r\n id 1\r\nFrom: a@example.com\r\nSubject: invoice\r\n\r\nText";

        assertThat(MediaType.detect(mail.getBytes(ISO_8859_1))).contains(MediaType.EML);
    }

    @Test
    void findsThePdfHeaderBehindJunk() {
        String file = "\r\njunk from a printer driver\r\n%PDF-1.4\n";

        assertThat(MediaType.detect(file.getBytes(ISO_8859_1))).contains(MediaType.PDF);
    }

    @Test
    void tellsASignedFileWrittenAsBase64() {
        byte[] signed = HexFormat.of().parseHex("3082123406092a864886f70d010702a08212253082122102010131");

        byte[] head = Base64.getEncoder().encode(signed);

        assertThat(MediaType.detect(head)).contains(MediaType.SIGNED_XML);
    }
}

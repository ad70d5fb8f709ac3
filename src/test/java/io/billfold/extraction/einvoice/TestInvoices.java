package io.billfold.extraction.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documents of these tests, written for them; they lie beside this class as resources. */
final class TestInvoices {
    private TestInvoices() {}

    static String text(String name) {
        try (InputStream resource = TestInvoices.class.getResourceAsStream(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            resource.transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

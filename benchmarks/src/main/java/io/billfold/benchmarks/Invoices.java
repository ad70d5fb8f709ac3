package io.billfold.benchmarks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Documents made for measuring, each different from the next. */
final class Invoices {
    private Invoices() {}

    /** A small e-invoice (UBL), padded with an XML comment to the given size in bytes. */
    static byte[] einvoice(int number, int bytes) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>B-%d</cbc:ID>
                  <cbc:IssueDate>2026-10-03</cbc:IssueDate>
                  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
                    <cbc:RegistrationName>Papierhaus Nord GmbH</cbc:RegistrationName>
                  </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
                  <cac:LegalMonetaryTotal>
                    <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
                    <cbc:TaxInclusiveAmount currencyID="EUR">119.00</cbc:TaxInclusiveAmount>
                    <cbc:PayableAmount currencyID="EUR">119.00</cbc:PayableAmount>
                  </cac:LegalMonetaryTotal>
                  <!--%s-->
                </Invoice>
                """;
        int padding = Math.max(0, bytes - xml.length());
        return xml.formatted(number, "x".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }

    /** A till receipt as an image, to keep the reading engine busy. */
    static byte[] receipt(int number) throws IOException {
        BufferedImage image = new BufferedImage(600, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 1000);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 24));
        graphics.drawString("CORNER STORE " + number, 120, 60);
        graphics.drawString("2026-10-03 12:" + (10 + number % 50), 120, 100);
        for (int line = 0; line < 25; line++) {
            graphics.drawString("Item " + line + " of " + number, 60, 160 + 28 * line);
            graphics.drawString((line + 1) + ".50", 440, 160 + 28 * line);
        }
        graphics.drawString("TOTAL", 60, 900);
        graphics.drawString("337.50", 440, 900);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}

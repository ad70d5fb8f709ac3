package io.billfold.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents made on the spot, each unlike any other unless it is asked for twice with the same words. */
public final class TestDocuments {
    private TestDocuments() {}

    /** An e-invoice (UBL 2.1) that adds up: 100.00 and 19.00 VAT make 119.00 EUR. */
    public static byte[] eInvoice(String number, String seller, String iban) {
        return eInvoice(number, seller, iban, "2026-10-03", "100.00", "19.00", "119.00");
    }

    public static byte[] eInvoice(
            String number, String seller, String iban, String issued, String net, String tax, String total) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- %s -->
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
                  <cbc:ID>%s</cbc:ID>
                  <cbc:IssueDate>%s</cbc:IssueDate>
                  <cbc:DueDate>2026-12-31</cbc:DueDate>
                  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty><cac:Party>
                    <cac:PostalAddress><cbc:StreetName>Hafenstr. 1</cbc:StreetName><cbc:CityName>Kiel</cbc:CityName>
                      <cbc:PostalZone>24103</cbc:PostalZone>
                      <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                    <cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID>
                      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                    <cac:PartyLegalEntity><cbc:RegistrationName>%s</cbc:RegistrationName></cac:PartyLegalEntity>
                  </cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>
                    <cac:PostalAddress><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country>
                    </cac:PostalAddress>
                    <cac:PartyLegalEntity><cbc:RegistrationName>Buyer AG</cbc:RegistrationName></cac:PartyLegalEntity>
                  </cac:Party></cac:AccountingCustomerParty>
                  <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
                    <cac:PayeeFinancialAccount><cbc:ID>%s</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
                  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">%s</cbc:TaxAmount>
                    <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">%s</cbc:TaxableAmount>
                      <cbc:TaxAmount currencyID="EUR">%s</cbc:TaxAmount>
                      <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>
                        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>
                  </cac:TaxTotal>
                  <cac:LegalMonetaryTotal>
                    <cbc:LineExtensionAmount currencyID="EUR">%s</cbc:LineExtensionAmount>
                    <cbc:TaxExclusiveAmount currencyID="EUR">%s</cbc:TaxExclusiveAmount>
                    <cbc:TaxInclusiveAmount currencyID="EUR">%s</cbc:TaxInclusiveAmount>
                    <cbc:PayableAmount currencyID="EUR">%s</cbc:PayableAmount>
                  </cac:LegalMonetaryTotal>
                  <cac:InvoiceLine><cbc:ID>1</cbc:ID>
                    <cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
                    <cbc:LineExtensionAmount currencyID="EUR">%s</cbc:LineExtensionAmount>
                    <cac:Item><cbc:Name>Mooring</cbc:Name>
                      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>
                        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                    <cac:Price><cbc:PriceAmount currencyID="EUR">%s</cbc:PriceAmount></cac:Price>
                  </cac:InvoiceLine>
                </Invoice>
                """.formatted(
                        UUID.randomUUID(),
                        number,
                        issued,
                        seller,
                        iban,
                        tax,
                        net,
                        tax,
                        net,
                        net,
                        total,
                        total,
                        net,
                        net)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An e-invoice of nobody in particular. */
    public static byte[] eInvoice() {
        return eInvoice("F-" + UUID.randomUUID(), "Seller " + UUID.randomUUID(), "DE89370400440532013000");
    }

    /** A PDF of one page that says the lines. */
    public static byte[] pdf(String... lines) {
        try (PDDocument document = new PDDocument()) {
            write(document, lines);
            return bytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PDF that cannot be opened without a password. */
    public static byte[] lockedPdf() {
        try (PDDocument document = new PDDocument()) {
            write(document, "secret");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PDF with so many empty pages, each so long (points). */
    public static byte[] pdf(int pages, float longestSide) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(new PDRectangle(100, longestSide)));
            }
            return bytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            text.setLeading(18);
            text.newLineAtOffset(60, 780);
            for (String line : lines) {
                text.showText(line);
                text.newLine();
            }
            text.endText();
        }
        document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A PNG image of one colour. */
    public static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return encoded(image);
    }

    /** A PNG image of a page that says the lines, as a scanner sees it. */
    public static byte[] scan(String... lines) {
        BufferedImage image = new BufferedImage(1000, 200 + 70 * lines.length, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 80, 120 + 70 * i);
        }
        pen.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

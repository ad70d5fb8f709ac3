package io.billfold.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PdfAttachmentsTests {
    private static final long LIMIT = 100;

    private final PDDocument pdf = new PDDocument();
    private final PDPage page = new PDPage();

    @BeforeEach
    void aPage() {
        pdf.addPage(page);
    }

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @Test
    void areTakenFromTheAssociatedFilesOfAnArchive() throws IOException {
        associate(file("factur-x.xml", "<a/>"));

        assertThat(names()).containsExactly("factur-x.xml");
    }

    @Test
    void areTakenFromAPinOnAPage() throws IOException {
        PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
        pin.setFile(file("xrechnung.xml", "<a/>"));
        page.setAnnotations(List.of(pin));

        assertThat(names()).containsExactly("xrechnung.xml");
    }

    @Test
    void areTakenFromTheBranchesOfATreeOfNames() throws IOException {
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(Map.of("a", file("Invoice.XML", "<a/>")));
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setKids(List.of(leaf));
        list(root);

        assertThat(names()).containsExactly("Invoice.XML");
    }

    @Test
    void areFoundInATreeThatContainsItself() throws IOException {
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setNames(Map.of("a", file("factur-x.xml", "<a/>")));
        COSArray kids = new COSArray();
        kids.add(root.getCOSObject());
        root.getCOSObject().setItem(COSName.KIDS, kids);
        list(root);

        assertThat(names()).containsExactly("factur-x.xml");
    }

    @Test
    void areTakenOnceThoughTheyAreListedTwice() throws IOException {
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setNames(Map.of("a", file("factur-x.xml", "first")));
        list(root);
        associate(file("factur-x.xml", "second"));

        assertThat(PdfAttachments.of(pdf, LIMIT))
                .singleElement()
                .satisfies(found -> assertThat(new String(found.bytes(), UTF_8)).isEqualTo("first"));
    }

    @Test
    void areTakenWhereOnlyTheirUnicodeContentIsThere() throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFileUnicode("factur-x.xml");
        file.setEmbeddedFileUnicode(content("<a/>"));
        associate(file);

        assertThat(names()).containsExactly("factur-x.xml");
    }

    @Test
    void areLeftOutWhereTheyAreTooLargeEmptyOrOfNoContent() throws IOException {
        COSArray all = new COSArray();
        PDComplexFileSpecification without = new PDComplexFileSpecification();
        without.setFile("without.xml");
        for (PDComplexFileSpecification file : List.of(
                file("large.xml", "a".repeat((int) LIMIT + 1)),
                file("empty.xml", ""),
                file("terms.txt", "no XML"),
                without,
                file("just.xml", "a".repeat((int) LIMIT)))) {
            all.add(file.getCOSObject());
        }
        all.add(COSName.A);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, all);

        assertThat(names()).containsExactly("just.xml");
    }

    private List<String> names() throws IOException {
        return PdfAttachments.of(pdf, LIMIT).stream().map(Attachment::name).toList();
    }

    private void associate(PDComplexFileSpecification file) {
        COSArray files = new COSArray();
        files.add((COSDictionary) file.getCOSObject());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, files);
    }

    private void list(PDEmbeddedFilesNameTreeNode root) {
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(root);
        pdf.getDocumentCatalog().setNames(names);
    }

    private PDComplexFileSpecification file(String name, String content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(content(content));
        return file;
    }

    private PDEmbeddedFile content(String content) throws IOException {
        return new PDEmbeddedFile(pdf, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }
}

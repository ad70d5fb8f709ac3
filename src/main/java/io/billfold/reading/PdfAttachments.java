package io.billfold.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/**
 * The XML files embedded in a PDF: factur-x.xml, zugferd-invoice.xml, xrechnung.xml and whatever else ends so. They may be listed by
 * name, as associated files (PDF/A-3, ISO 19005-3 §6.8), or pinned to a page as an annotation; the same file is often listed twice.
 */
final class PdfAttachments {
    private final Map<String, Attachment> found = new LinkedHashMap<>();
    private final long limit;

    private PdfAttachments(long limit) {
        this.limit = limit;
    }

    /** @param limit in bytes, of each file unpacked; a larger one is left out */
    static List<Attachment> of(PDDocument document, long limit) throws IOException {
        PdfAttachments attachments = new PdfAttachments(limit);
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            attachments.addTree(names.getEmbeddedFiles(), 0);
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.AF) instanceof COSArray associated) {
            for (int i = 0; i < associated.size(); i++) {
                if (associated.getObject(i) instanceof COSDictionary file) {
                    attachments.add(new PDComplexFileSpecification(file));
                }
            }
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment pinned
                        && pinned.getFile() instanceof PDComplexFileSpecification file) {
                    attachments.add(file);
                }
            }
        }
        return new ArrayList<>(attachments.found.values());
    }

    private void addTree(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (depth > 16) {
            return; // a tree that contains itself
        }
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (PDComplexFileSpecification file : files.values()) {
                add(file);
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                addTree(kid, depth + 1);
            }
        }
    }

    private void add(PDComplexFileSpecification file) throws IOException {
        String name = file.getFilename();
        PDEmbeddedFile content = file.getEmbeddedFile();
        if (content == null) {
            content = file.getEmbeddedFileUnicode();
        }
        if (name == null || content == null || !name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return;
        }
        if (found.containsKey(name)) {
            return;
        }
        try (var stream = content.createInputStream()) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE - 8)));
            if (bytes.length > 0 && bytes.length <= limit) {
                found.put(name, new Attachment(name, bytes));
            }
        }
    }
}

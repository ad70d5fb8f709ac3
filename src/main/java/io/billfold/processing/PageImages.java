package io.billfold.processing;

import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.reading.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Pictures of pages, upright as they were read. Each is drawn once and kept beside the original. */
@Component
class PageImages {
    private static final Logger log = LoggerFactory.getLogger(PageImages.class);

    /** Drawing a page holds its whole raster in memory; somebody who leafs quickly must not fill it. */
    private static final int DRAWN_AT_A_TIME = 2;

    private final Documents documents;
    private final DocumentReader reader;
    private final BlobStore blobs;
    private final Semaphore drawing = new Semaphore(DRAWN_AT_A_TIME, true);

    PageImages(Documents documents, DocumentReader reader, BlobStore blobs) {
        this.documents = documents;
        this.reader = reader;
        this.blobs = blobs;
    }

    /**
     * A page as PNG.
     *
     * @param page counted from 1
     * @return empty if the document has no such page
     * @throws FileNotFoundException if the original is gone
     * @throws IOException if the store cannot be read
     */
    Optional<byte[]> png(Document document, int page) throws IOException {
        if (page < 1) {
            return Optional.empty();
        }
        BlobKey key = new BlobKey("pages/" + document.requestId() + "/" + page + ".png");
        Optional<byte[]> kept = kept(key);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<byte[]> drawn = draw(document, page);
        drawn.ifPresent(png -> keep(key, png));
        return drawn;
    }

    private Optional<byte[]> kept(BlobKey key) throws IOException {
        try (InputStream bytes = blobs.open(key)) {
            return Optional.of(bytes.readAllBytes());
        } catch (FileNotFoundException notYet) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> draw(Document document, int page) throws IOException {
        drawing.acquireUninterruptibly();
        try (InputStream bytes = documents.open(document)) {
            return reader.pagePng(bytes.readAllBytes(), page);
        } finally {
            drawing.release();
        }
    }

    private void keep(BlobKey key, byte[] png) {
        try {
            blobs.put(key, new ByteArrayInputStream(png));
        } catch (IOException notKept) {
            log.warn("A page's picture could not be kept at {}: {}", key, notKept.toString());
        }
    }
}

package io.billfold.erasure;

import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Removes the stored bytes of documents that are deleted. */
@Component
class BlobRemoval implements WorkHandler {
    static final String KIND = "erase-blobs";

    private static final Logger log = LoggerFactory.getLogger(BlobRemoval.class);

    private final BlobStore blobs;
    private final JsonMapper json;

    BlobRemoval(BlobStore blobs, JsonMapper json) {
        this.blobs = blobs;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws IOException {
        for (StoredBytes stored : json.readValue(item.payload(), StoredBytes[].class)) {
            blobs.delete(new BlobKey(stored.original()));
            for (int page = 1; page <= stored.pages() || blobs.exists(picture(stored, page)); page++) {
                blobs.delete(picture(stored, page));
            }
        }
    }

    private static BlobKey picture(StoredBytes stored, int page) {
        return new BlobKey("pages/" + stored.request() + "/" + page + ".png");
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atError()
                .addKeyValue("account", item.account())
                .log("The bytes of deleted documents could not be removed: {}", lastFailure.toString());
    }
}

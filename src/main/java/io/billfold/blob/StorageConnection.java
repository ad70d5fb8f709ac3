package io.billfold.blob;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The store of originals, as the settings page shows it. */
@Component
class StorageConnection implements Connection {
    private final BlobStore blobs;

    StorageConnection(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String detail() {
        return "Originals are kept in " + blobs.place() + ".";
    }

    @Override
    public String test() throws ConnectionFailed {
        try {
            blobs.check();
            return "A file could be written, read and removed.";
        } catch (IOException failure) {
            throw new ConnectionFailed(
                    "Originals cannot be kept in " + blobs.place() + ": " + failure.getMessage(), failure);
        }
    }
}

package io.billfold.blob;

import io.billfold.health.Dependency;
import java.io.IOException;
import org.springframework.stereotype.Component;

@Component
class StorageDependency implements Dependency {
    private final BlobStore blobs;

    StorageDependency(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public void check() throws IOException {
        blobs.check();
    }
}

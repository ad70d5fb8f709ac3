package io.billfold.blob;

import io.billfold.settings.DataFolder;
import io.billfold.settings.WhenSet;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BlobConfiguration {
    @Bean
    @WhenSet(none = "billfold.blob.s3.bucket")
    BlobStore blobs(DataFolder data) throws IOException {
        return new FileBlobStore(data.folder("blobs"));
    }
}

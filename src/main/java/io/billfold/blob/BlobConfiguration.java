package io.billfold.blob;

import io.billfold.settings.DataFolder;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BlobConfiguration {
    @Bean
    BlobStore blobs(DataFolder data) throws IOException {
        return new FileBlobStore(data.folder("blobs"));
    }
}

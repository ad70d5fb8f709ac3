package io.billfold.blob.s3;

import io.billfold.blob.BlobKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A large object on its way, part by part; nothing of it can be seen before it is complete. */
class PartedUpload {
    private static final Logger log = LoggerFactory.getLogger(PartedUpload.class);

    /** In bytes. S3 takes no part below 5 MiB but the last, and 10,000 parts: enough for 78 GiB. */
    static final int PART = 8 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String id;
    private final List<CompletedPart> parts = new ArrayList<>();

    private PartedUpload(S3Client client, String bucket, String key, String id) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.id = id;
    }

    static PartedUpload begin(
            S3Client client, String bucket, BlobKey key, String contentType, Map<String, String> facts) {
        String id = client.createMultipartUpload(upload -> upload.bucket(bucket)
                        .key(key.value())
                        .contentType(contentType)
                        .metadata(facts))
                .uploadId();
        return new PartedUpload(client, bucket, key.value(), id);
    }

    /** Sends the next part. A call that failed may be repeated: the part counts once. */
    PartedUpload send(byte[] bytes) {
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        part -> part.bucket(bucket).key(key).uploadId(id).partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        return this;
    }

    PartedUpload complete() {
        client.completeMultipartUpload(
                upload -> upload.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
        return this;
    }

    /** Parts of an upload that nobody completes cost money until they are removed. */
    void abandon() {
        try {
            client.abortMultipartUpload(upload -> upload.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException left) {
            log.warn("The parts of an upload that broke stay behind at {}: {}", key, left.toString());
        }
    }
}

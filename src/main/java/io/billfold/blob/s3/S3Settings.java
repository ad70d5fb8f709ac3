package io.billfold.blob.s3;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param bucket {@code S3_BUCKET} or {@code S3_BUCKET_NAME}; empty: originals are files in the data folder
 * @param region {@code S3_REGION} or {@code AWS_REGION}
 * @param endpoint {@code S3_ENDPOINT}: the address of a server other than Amazon's; it is asked by path, not by host name
 * @param accessKeyId {@code AWS_ACCESS_KEY_ID}; empty: the credentials that the machine, pod or profile has
 * @param timeout {@code UPLOAD_TIMEOUT_SECONDS}: how long the store may be silent in a call
 */
@Validated
@ConfigurationProperties("billfold.blob.s3")
record S3Settings(
        String bucket,
        String region,

        @Pattern(regexp = "(https?://.+)?", message = "must begin with http:// or https://")
        String endpoint,

        String accessKeyId,
        String secretAccessKey,
        String sessionToken,
        Duration timeout) {
    boolean hasEndpoint() {
        return !endpoint.isBlank();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return hasEndpoint() ? "the bucket " + bucket + " at " + endpoint : "the bucket " + bucket + " in " + region;
    }
}

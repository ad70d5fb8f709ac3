package io.billfold.blob.s3;

import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import io.billfold.settings.WhenSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@Configuration(proxyBeanMethods = false)
@WhenSet("billfold.blob.s3.bucket")
class S3Configuration {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Bean
    S3BlobStore blobs(S3Client client, S3Presigner presigner, S3Settings settings, Breakers breakers) {
        return new S3BlobStore(client, presigner, settings, breakers.breaker("s3", S3BlobStore::isOutage));
    }

    /** Health reports name the service itself too, besides the storage that it is. */
    @Bean
    Dependency s3Dependency(S3BlobStore store) {
        return new Dependency() {
            @Override
            public String name() {
                return "s3";
            }

            @Override
            public boolean vital() {
                return true;
            }

            @Override
            public void check() throws IOException {
                store.check();
            }
        };
    }

    @Bean
    S3Client s3Client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(
                        Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(settings.timeout()))
                // Tried again in one layer only, and that is ours.
                .overrideConfiguration(options -> options.retryStrategy(AwsRetryStrategy.doNotRetry()));
        if (settings.hasEndpoint()) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        return builder.build();
    }

    @Bean
    S3Presigner s3Presigner(S3Settings settings) {
        S3Presigner.Builder builder =
                S3Presigner.builder().region(Region.of(settings.region())).credentialsProvider(credentials(settings));
        if (settings.hasEndpoint()) {
            builder.endpointOverride(URI.create(settings.endpoint()))
                    .serviceConfiguration(software.amazon.awssdk.services.s3.S3Configuration.builder()
                            .pathStyleAccessEnabled(true)
                            .build());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        if (settings.accessKeyId().isBlank()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                settings.sessionToken().isBlank()
                        ? AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey())
                        : AwsSessionCredentials.create(
                                settings.accessKeyId(), settings.secretAccessKey(), settings.sessionToken()));
    }
}

package io.billfold.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.blob.BlobStore.Attachment;
import io.billfold.blob.BlobStoreContract;
import io.billfold.outage.Breakers;
import io.billfold.outage.Outages;
import io.billfold.testing.TestS3;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobStoreTests extends BlobStoreContract {
    /** Which action of a policy allows an operation, where it is not called the same. */
    private static final Map<String, String> ACTIONS = Map.of(
            "putObject", "PutObject",
            "getObject", "GetObject",
            "getObjectAsBytes", "GetObject",
            "headObject", "GetObject",
            "deleteObject", "DeleteObject",
            "createMultipartUpload", "PutObject",
            "uploadPart", "PutObject",
            "completeMultipartUpload", "PutObject",
            "abortMultipartUpload", "AbortMultipartUpload");

    @TempDir
    static Path folder;

    private static TestS3 server;

    private final Breakers breakers = Outages.quick();

    @BeforeAll
    static void start() throws Exception {
        server = TestS3.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    protected BlobStore store() {
        return store(server.endpoint(), TestS3.SECRET);
    }

    private BlobStore store(String endpoint, String secret) {
        S3Settings settings = settings(endpoint, secret);
        S3Configuration configuration = new S3Configuration();
        return configuration.blobs(
                configuration.s3Client(settings), configuration.s3Presigner(settings), settings, breakers);
    }

    private static S3Settings settings(String endpoint, String secret) {
        return new S3Settings(TestS3.BUCKET, "us-east-1", endpoint, TestS3.KEY_ID, secret, "", Duration.ofSeconds(5));
    }

    @Test
    void keepsWhatIsLargerThanOnePart() throws IOException {
        byte[] bytes = new byte[2 * PartedUpload.PART + 12_345];
        new Random(2).nextBytes(bytes);
        BlobKey key = new BlobKey("raw/large.pdf");

        store().put(key, new ByteArrayInputStream(bytes));

        try (InputStream read = store().open(key)) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void showsNothingOfALargeUploadThatBroke() throws IOException {
        BlobKey key = new BlobKey("raw/broken.pdf");

        assertThatThrownBy(() -> store().put(key, breakingAfterOnePart())).hasMessage("the client has gone");

        assertThat(store().exists(key)).isFalse();
    }

    private static InputStream breakingAfterOnePart() {
        return new ByteArrayInputStream(new byte[PartedUpload.PART + 1]) {
            @Override
            public byte[] readNBytes(int length) throws IOException {
                if (available() <= 1) {
                    throw new IOException("the client has gone");
                }
                return super.readNBytes(length);
            }
        };
    }

    @Test
    @Tag("S3-16")
    void keepsTheFactsAndTheTypeWithTheObject() throws IOException {
        BlobKey key = new BlobKey("raw/facts.pdf");
        store().put(key, new ByteArrayInputStream(new byte[3]), Map.of("filename", "Rechnung für März.pdf"));

        try (S3Client client = new S3Configuration().s3Client(settings(server.endpoint(), TestS3.SECRET))) {
            var head = client.headObject(object -> object.bucket(TestS3.BUCKET).key(key.value()));
            assertThat(head.contentType()).isEqualTo("application/pdf");
            assertThat(head.metadata()).containsEntry("filename", "Rechnung+f%C3%BCr+M%C3%A4rz.pdf");
        }
    }

    /** The server of the tests knows no policies, so the calls themselves are held against the documented one. */
    @Test
    @Tag("S0-32")
    void asksForNothingThatTheDocumentedPolicyForbids() throws IOException {
        Set<String> operations = new TreeSet<>();
        S3Settings settings = settings(server.endpoint(), TestS3.SECRET);
        S3Configuration configuration = new S3Configuration();
        S3Client client = configuration.s3Client(settings);
        BlobStore store = configuration.blobs(
                recording(client, operations), configuration.s3Presigner(settings), settings, breakers);

        useEverything(store);

        String policy = Files.readString(Path.of("docs/storage.md"));
        assertThat(operations).contains("putObject", "getObject", "deleteObject", "createMultipartUpload");
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(policy).contains("\"s3:" + ACTIONS.getOrDefault(operation, operation) + "\""));
        assertThat(policy).doesNotContain("s3:*");
    }

    private void useEverything(BlobStore store) throws IOException {
        BlobKey small = new BlobKey("raw/small.pdf");
        BlobKey large = new BlobKey("raw/parted.pdf");
        store.check();
        store.put(small, new ByteArrayInputStream(new byte[3]));
        store.put(large, new ByteArrayInputStream(new byte[PartedUpload.PART + 1]));
        store.open(small).close();
        assertThat(store.exists(large)).isTrue();
        assertThat(store.exists(new BlobKey("raw/missing.pdf"))).isFalse();
        assertThat(store.link(small, new Attachment("a.pdf", "application/pdf"), Duration.ofMinutes(1)))
                .isPresent();
        store.delete(small);
        store.delete(large);
        assertThatThrownBy(() -> store.put(large, breakingAfterOnePart())).hasMessage("the client has gone");
    }

    private static S3Client recording(S3Client client, Set<String> operations) {
        return (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (proxy, method, arguments) -> {
                    operations.add(method.getName());
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException answered) {
                        throw answered.getCause();
                    }
                });
    }

    @Test
    @Tag("S0-22")
    @Tag("S0-32")
    @Tag("S1-17")
    void givesTheBytesToWhoHasALinkAndToNobodyElse() throws Exception {
        BlobKey key = new BlobKey("raw/link.pdf");
        store().put(key, new ByteArrayInputStream("bytes".getBytes(StandardCharsets.US_ASCII)));

        URI link = store().link(key, new Attachment("größe.pdf", "application/pdf"), Duration.ofMinutes(5))
                .orElseThrow();

        HttpResponse<String> given = get(link);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo("bytes");
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        String forged = link.toString().replaceFirst("X-Amz-Signature=....", "X-Amz-Signature=0000");
        assertThat(get(URI.create(forged)).statusCode()).isEqualTo(403);
        assertThat(get(URI.create(server.endpoint() + "/" + TestS3.BUCKET + "/raw/link.pdf"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void saysThatTheKeyIsWrong() {
        BlobStore stranger = store(server.endpoint(), "another secret");

        assertThatThrownBy(stranger::check)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("403");
    }

    @Test
    @Tag("S3-24")
    @Tag("S3-29")
    void leavesAStoreAloneThatDoesNotAnswer() {
        BlobStore away = store("http://127.0.0.1:1", TestS3.SECRET);
        BlobKey key = new BlobKey("raw/a.pdf");

        for (int upload = 0; upload < 2; upload++) {
            assertThatThrownBy(() -> away.put(key, new ByteArrayInputStream(new byte[3])))
                    .isInstanceOf(IOException.class);
        }

        assertThatThrownBy(away::check).hasMessageContaining("left alone for some seconds");
    }

    @Test
    @Tag("S3-27")
    void keepsAFileThoughTheStoreFailsTwice() throws Exception {
        try (FailingTwice failing = FailingTwice.start()) {
            store(failing.endpoint(), TestS3.SECRET)
                    .put(new BlobKey("raw/a.pdf"), new ByteArrayInputStream(new byte[3]));

            assertThat(failing.calls()).isEqualTo(3);
        }
    }
}

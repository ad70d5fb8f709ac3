package io.billfold.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 server on loopback that refuses what is not signed with its one key. It has one bucket, {@code invoices}. */
public final class TestS3 implements AutoCloseable {
    public static final String BUCKET = "invoices";
    public static final String KEY_ID = "test-key";
    public static final String SECRET = "test-secret";

    private final S3Proxy server;

    private TestS3(S3Proxy server) {
        this.server = server;
    }

    public static TestS3 start(Path folder) throws Exception {
        return start(folder, freePort());
    }

    public static TestS3 start(Path folder, int port) throws Exception {
        Files.createDirectories(folder.resolve(BUCKET));
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, SECRET)
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .build();
        server.start();
        return new TestS3(server);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return server.getPort();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}

package io.billfold.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key for {@code localhost} and its certificate, which nobody trusts who is not told to. */
public record TlsKeys(Path file) {
    public static final String PASSWORD = "of the key store";

    private static final String ALIAS = "mykey";

    public static TlsKeys in(Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no key");
        }
        return new TlsKeys(keys);
    }

    /** What makes a Java process trust the certificate, for its {@code JDK_JAVA_OPTIONS}. */
    public String trustOptions() {
        return "-Djavax.net.ssl.trustStore=" + file + " \"-Djavax.net.ssl.trustStorePassword=" + PASSWORD + "\"";
    }

    public SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store(), PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    /** The key as servers want it that are not written in Java. */
    public String keyPem() throws IOException, GeneralSecurityException {
        return pem("PRIVATE KEY", store().getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
    }

    public String certificatePem() throws IOException, GeneralSecurityException {
        return pem(
                "CERTIFICATE",
                Objects.requireNonNull(store().getCertificate(ALIAS)).getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream keys = Files.newInputStream(file)) {
            store.load(keys, PASSWORD.toCharArray());
        }
        return store;
    }
}

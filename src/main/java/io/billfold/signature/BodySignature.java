package io.billfold.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request's body: {@code sha256=} and the HMAC-SHA256 (RFC 2104), in hexadecimal digits, over the time in Unix
 * seconds, a dot and the bytes of the body. The time is part of it, so that an old request cannot pass for a new one.
 */
public final class BodySignature {
    /** When the request was signed, in Unix seconds. */
    public static final String TIMESTAMP_HEADER = "X-Billfold-Timestamp";

    public static final String SIGNATURE_HEADER = "X-Billfold-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private BodySignature() {}

    public static String sign(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Compares in the same time wherever the first difference is. */
    public static boolean verify(String secret, long timestamp, byte[] body, String signature) {
        byte[] expected = sign(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
}

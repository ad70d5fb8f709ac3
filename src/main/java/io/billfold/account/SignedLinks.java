package io.billfold.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links that open one thing without a sign-in, for a while: HMAC-SHA256 over path and end. The key is derived from the secret of
 * the tokens, so changing that secret ends all links.
 */
@Component
public class SignedLinks {
    private final byte[] key;
    private final Clock clock;

    SignedLinks(Tokens tokens, Clock clock) {
        this.key = tokens.keyFor("signed-links");
        this.clock = clock;
    }

    /** @return the path with {@code ?token=…}, which has no character that a file format could mind */
    public String sign(String path, Duration life) {
        long expires = clock.instant().plus(life).getEpochSecond();
        return path + "?token=" + expires + "." + signature(path, expires);
    }

    /** A secret of this installation, the same in all its processes, to be shared with one service that calls us. */
    public String secretFor(String service) {
        return signature("service:" + service, 0);
    }

    /** Whether the token is ours for this path and its time is not over. */
    public boolean isValid(String path, String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 15 || !token.substring(0, dot).matches("[0-9]+")) {
            return false;
        }
        long expires = Long.parseLong(token.substring(0, dot));
        String signature = token.substring(dot + 1);
        byte[] expected = signature(path, expires).getBytes(StandardCharsets.US_ASCII);
        boolean ours = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
        return ours && clock.instant().getEpochSecond() < expires;
    }

    private String signature(String path, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((path + "\n" + expires).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}

package io.billfold.account;

import io.billfold.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt. Argon2id would bring a library of 8 MB for a gain that a rate-limited sign-in does not need.
 *
 * <p>bcrypt looks at 72 bytes only, so a password goes through HMAC-SHA-384 first (64 characters of Base64). The key of the
 * HMAC is no secret: it keeps hashes stolen elsewhere from being tried against ours.
 */
@Component
class Passwords {
    private static final SecretKeySpec LABEL =
            new SecretKeySpec("billfold password".getBytes(StandardCharsets.US_ASCII), "HmacSHA384");
    private static final int LEAST = 8;
    private static final int MOST = 1000;

    /** Cost 10, OWASP's least, is some 50 ms: what a small server can bear from many who sign in at once. */
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

    private final String nobody = hash("the password of nobody");

    /** @throws Problem {@code weak_password} if the password is too short or absurdly long */
    String hashNew(String password, String field) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw new Problem(
                    422,
                    "weak_password",
                    "A password has at least " + LEAST + " characters, and at most " + MOST + ".",
                    Map.of("field", field));
        }
        return hash(password);
    }

    /** @param hash null if there is no such user: that takes as long, so that time does not tell who has an account */
    boolean matches(String password, @Nullable String hash) {
        return bcrypt.matches(prepared(password), hash == null ? nobody : hash) && hash != null;
    }

    private String hash(String password) {
        String hashed = bcrypt.encode(prepared(password));
        if (hashed == null) {
            throw new IllegalStateException("bcrypt gave no hash");
        }
        return hashed;
    }

    private static String prepared(String password) {
        try {
            Mac mac = Mac.getInstance(LABEL.getAlgorithm());
            mac.init(LABEL);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA384", e);
        }
    }
}

package io.billfold.account;

import io.billfold.memo.Memo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes that prove, once and within five minutes, that somebody reads a certain chat or is signed in. Kept as HMAC-SHA256 under a
 * key of this installation: six digits alone would be guessed from a plain hash.
 */
@Component
public class OneTimeCodes {
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** After the last wrong try the code is dead, and no other is given out for this long. */
    public static final Duration WAIT = Duration.ofMinutes(15);

    private static final int TRIES = 5;
    private static final int TOKEN_LENGTH = 10;

    /** Without letters and digits that look alike: 50 bits in ten of them. */
    private static final String TOKEN_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final Memo memo;
    private final byte[] key;

    OneTimeCodes(Memo memo, Tokens tokens) {
        this.memo = memo;
        this.key = tokens.keyFor("one-time-codes");
    }

    public enum Check {
        RIGHT,
        WRONG,
        /** It was right once, or never; now nothing is. */
        DEAD
    }

    /** A new code of six digits, in place of an earlier one for the same purpose. */
    public String issue(String purpose) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        memo.put("code:" + purpose, hash(purpose + ":" + code), LIFE);
        memo.remove("code-tries:" + purpose);
        return code;
    }

    public Check check(String purpose, String code) {
        Optional<String> expected = memo.get("code:" + purpose);
        if (expected.isEmpty()) {
            return Check.DEAD;
        }
        long tries = memo.increment("code-tries:" + purpose, LIFE);
        boolean right = MessageDigest.isEqual(
                expected.get().getBytes(StandardCharsets.US_ASCII),
                hash(purpose + ":" + code).getBytes(StandardCharsets.US_ASCII));
        if (right && tries <= TRIES) {
            memo.remove("code:" + purpose);
            return Check.RIGHT;
        }
        if (tries < TRIES) {
            return Check.WRONG;
        }
        memo.remove("code:" + purpose);
        memo.put("code-wait:" + purpose, "", WAIT);
        return Check.DEAD;
    }

    /** Whether too many wrong tries were made for this purpose a moment ago. */
    public boolean mustWait(String purpose) {
        return memo.get("code-wait:" + purpose).isPresent();
    }

    /** A token of ten letters and digits for a user who is signed in, to be carried into a chat. */
    public String tokenFor(UserId user) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(TOKEN_ALPHABET.charAt(random.nextInt(TOKEN_ALPHABET.length())));
        }
        memo.put("token:" + hash(token.toString()), user.toString(), LIFE);
        return token.toString();
    }

    public static boolean looksLikeToken(String text) {
        return text.length() == TOKEN_LENGTH && text.chars().allMatch(c -> TOKEN_ALPHABET.indexOf(c) >= 0);
    }

    /**
     * Takes a token that somebody brings; the same token does nothing a second time.
     *
     * @param bearer who brings it: after five wrong ones there is a wait
     */
    public Optional<UserId> redeem(String token, String bearer) {
        if (mustWait(bearer)) {
            return Optional.empty();
        }
        String name = "token:" + hash(token);
        Optional<String> user = memo.get(name);
        if (user.isEmpty() || !memo.putIfAbsent("used-" + name, "", LIFE)) {
            if (memo.increment("token-tries:" + bearer, WAIT) >= TRIES) {
                memo.put("code-wait:" + bearer, "", WAIT);
                memo.remove("token-tries:" + bearer);
            }
            return Optional.empty();
        }
        memo.remove(name);
        return user.map(id -> new UserId(Long.parseLong(id)));
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}

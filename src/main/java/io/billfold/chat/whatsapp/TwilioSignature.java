package io.billfold.chat.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of Twilio's webhooks: HMAC-SHA1 with the auth token over the address that was called and the form's fields,
 * by name (https://www.twilio.com/docs/usage/security).
 */
record TwilioSignature(String authToken) {
    boolean isOf(String url, Map<String, String[]> form, @Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        of(url, form).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    String of(String url, Map<String, String[]> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach((name, values) -> Arrays.stream(values)
                        .distinct()
                        .sorted()
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TwilioSignature";
    }
}

package io.billfold.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * A browser's sign-in: the token in a cookie that no script can read and no other site can send, and a second token that
 * writing calls must repeat in a header. The second one follows from the first, so nothing about it is stored.
 */
final class SessionCookie {
    static final String NAME = "billfold_session";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private SessionCookie() {}

    static ResponseCookie holding(String token, Duration life, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/")
                .maxAge(life)
                .build();
    }

    static ResponseCookie cleared(boolean secure) {
        return holding("", Duration.ZERO, secure);
    }

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static String csrfToken(String token) {
        return Secrets.fingerprint("csrf:" + token);
    }
}

package io.billfold.webapp;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers every address of the web application with its one page; the application's router does the rest. Each answer has
 * a nonce of its own for the style elements that the component library adds; scripts come from files of ours alone.
 */
@Hidden
@RestController
@RunsIn(ServerRole.API)
class WebAppController {
    /** What the application needs and nothing more: styles that the component library writes at run time carry a nonce made for each answer. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-@nonce@';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PLACE_OF_NONCE = "@nonce@";
    private static final String PAGE = "/META-INF/resources/index.html";

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String page = read();

    private static @Nullable String read() {
        try (InputStream stream = WebAppController.class.getResourceAsStream(PAGE)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping({
        "/",
        "/index.html",
        "/sign-in",
        "/inbox",
        "/share",
        "/review",
        "/invoices/{id}",
        "/ask",
        "/dashboard",
        "/settings",
        "/settings/{section}"
    })
    ResponseEntity<String> page() {
        if (page == null) {
            throw new Problem(404, "no_web_application", "This Billfold was built without its web application.");
        }
        String nonce = nonce();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.replace(PLACE_OF_NONCE, nonce))
                .body(page.replace(PLACE_OF_NONCE, nonce));
    }

    private String nonce() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}

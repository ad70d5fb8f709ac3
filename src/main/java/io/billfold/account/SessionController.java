package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a browser: see {@link SessionCookie}. Programs sign in for a bearer token instead. */
@Tag(name = "auth")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth")
class SessionController {
    private final Login login;
    private final Tokens tokens;
    private final Users users;
    private final boolean openRegistration;

    SessionController(Login login, Tokens tokens, Users users, AccountSettings settings) {
        this.login = login;
        this.tokens = tokens;
        this.users = users;
        this.openRegistration = settings.openRegistration();
    }

    record Credentials(@NotNull String email, @NotNull String password) {}

    /** @param csrfToken to be sent as X-CSRF-Token with every call that changes something */
    record Session(String email, String role, String csrfToken) {
        static Session of(Caller caller, String token) {
            return new Session(
                    caller.email(), caller.role().name().toLowerCase(Locale.ROOT), SessionCookie.csrfToken(token));
        }
    }

    record Instance(boolean ownerExists, boolean openRegistration) {}

    @GetMapping("/instance")
    @SecurityRequirements
    @Operation(
            summary =
                    "What a sign-in page must know: whether there is an owner yet, and whether strangers may register")
    Instance instance() {
        return new Instance(!users.none(), openRegistration);
    }

    @PostMapping("/session")
    @SecurityRequirements
    @Operation(summary = "Signs a browser in; the token comes as an HttpOnly cookie")
    ResponseEntity<Session> signIn(@Valid @RequestBody Credentials body, HttpServletRequest request) {
        User user = login.login(new EmailAddress(body.email()), body.password(), request.getRemoteAddr());
        String token = tokens.issue(user);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.holding(token, tokens.life(), request.isSecure())
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Session.of(user.asCaller(), token));
    }

    @GetMapping("/session")
    @Operation(summary = "Who is signed in with this browser")
    ResponseEntity<Session> session(Caller caller, HttpServletRequest request) {
        String token = SessionCookie.of(request)
                .orElseThrow(
                        () -> new Problem(401, "unauthenticated", "This call is not made by a browser's session."));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(Session.of(caller, token));
    }

    @DeleteMapping("/session")
    @Operation(summary = "Signs the browser out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.cleared(request.isSecure()).toString())
                .build();
    }
}

package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "auth", description = "Users, sign-in, API keys and invitations")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth")
class AuthController {
    private final Registration registration;
    private final Login login;
    private final Tokens tokens;
    private final Users users;
    private final Passwords passwords;

    AuthController(Registration registration, Login login, Tokens tokens, Users users, Passwords passwords) {
        this.registration = registration;
        this.login = login;
        this.tokens = tokens;
        this.users = users;
        this.passwords = passwords;
    }

    record Registering(
            @NotNull String email,
            @NotNull String password,
            @Nullable String invitation) {}

    record SigningIn(@NotNull String email, @NotNull String password) {}

    record ChangingPassword(
            @NotNull String currentPassword, @NotNull String newPassword) {}

    record Me(long userId, long accountId, String email, Role role, List<Scope> scopes) {
        static Me of(Caller caller) {
            return new Me(
                    caller.user().value(),
                    caller.account().value(),
                    caller.email(),
                    caller.role(),
                    Scope.of(caller.role()).stream().sorted().toList());
        }
    }

    record Token(String accessToken, String tokenType, long expiresIn) {}

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    Me register(@Valid @RequestBody Registering body) {
        return Me.of(registration
                .register(new EmailAddress(body.email()), body.password(), body.invitation())
                .asCaller());
    }

    @PostMapping("/login")
    @SecurityRequirements
    Token login(@Valid @RequestBody SigningIn body, HttpServletRequest request) {
        User user = login.login(new EmailAddress(body.email()), body.password(), request.getRemoteAddr());
        return new Token(tokens.issue(user), "Bearer", tokens.life().toSeconds());
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        return Me.of(caller);
    }

    /** Other tokens of the user are void afterwards; the answer holds a new one. */
    @PostMapping("/password")
    Token changePassword(Caller caller, @Valid @RequestBody ChangingPassword body, HttpServletRequest request) {
        User user = login.login(new EmailAddress(caller.email()), body.currentPassword(), request.getRemoteAddr());
        users.changePassword(user.id(), passwords.hashNew(body.newPassword(), "new_password"));
        User changed = users.withId(user.id())
                .orElseThrow(() -> new Problem(401, "unauthenticated", "This user is no longer here."));
        return new Token(tokens.issue(changed), "Bearer", tokens.life().toSeconds());
    }
}

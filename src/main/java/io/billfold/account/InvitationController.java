package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For those with the scope admin: see {@link SecurityConfiguration}. */
@Tag(name = "auth")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth/invitations")
class InvitationController {
    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    record Inviting(@NotNull String email, @NotNull Role role) {}

    /** @param token what the invited person registers with; shown once */
    record Shown(
            long id,
            String email,
            Role role,
            Instant expiresAt,
            @Nullable String token) {
        static Shown of(Invitations.Invitation stored, @Nullable String token) {
            return new Shown(stored.id(), stored.email(), stored.role(), stored.expiresAt(), token);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown invite(Caller caller, @Valid @RequestBody Inviting body) {
        if (body.role() == Role.OWNER) {
            throw new Problem(
                    422, "invalid_value", "An account has the owner it has; invite an admin, member or viewer.");
        }
        String token = Secrets.random();
        return Shown.of(invitations.add(caller.account(), new EmailAddress(body.email()), body.role(), token), token);
    }

    @GetMapping
    List<Shown> list(Caller caller) {
        return invitations.of(caller.account()).stream()
                .map(invitation -> Shown.of(invitation, null))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        if (!invitations.remove(caller.account(), id)) {
            throw new Problem(404, "not_found", "There is no invitation " + id + ".");
        }
    }
}

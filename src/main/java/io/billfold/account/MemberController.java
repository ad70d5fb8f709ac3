package io.billfold.account;

import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has a place in the account. New ones come by an invitation. */
@Tag(name = "auth")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth/users")
class MemberController {
    private final Users users;
    private final Membership membership;
    private final MemberHistory history;

    MemberController(Users users, Membership membership, MemberHistory history) {
        this.users = users;
        this.membership = membership;
        this.history = history;
    }

    record Member(long userId, String email, Role role) {
        static Member of(User user) {
            return new Member(user.id().value(), user.email(), user.role());
        }
    }

    record NewRole(@NotNull Role role) {}

    @GetMapping
    @Operation(summary = "The users of the account; only owners and administrators may see them")
    List<Member> list(Caller caller) {
        return users.of(caller.account()).stream().map(Member::of).toList();
    }

    @GetMapping("/history")
    @Operation(summary = "Who gave whom which role and who removed whom, the latest 100 first")
    List<MemberHistory.MemberChange> history(Caller caller) {
        return history.latest(caller.account());
    }

    @PatchMapping("/{id}")
    @Operation(
            summary =
                    "Gives a user another role; it counts at once. Only an owner makes owners, and the last one stays")
    Member give(Caller caller, @PathVariable long id, @Valid @RequestBody NewRole wanted) {
        return Member.of(membership.give(caller, new UserId(id), wanted.role()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a user: tokens and keys are void at once, the invoices stay")
    void remove(Caller caller, @PathVariable long id) {
        membership.remove(caller, new UserId(id));
    }
}

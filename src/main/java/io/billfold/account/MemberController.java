package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    MemberController(Users users) {
        this.users = users;
    }

    record Member(long userId, String email, Role role) {
        static Member of(User user) {
            return new Member(user.id().value(), user.email(), user.role());
        }
    }

    @GetMapping
    @Operation(summary = "The users of the account; only owners and administrators may see them")
    List<Member> list(Caller caller) {
        return users.of(caller.account()).stream().map(Member::of).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a user: tokens and keys are void at once, the invoices stay")
    void remove(Caller caller, @PathVariable long id) {
        User user = users.withId(new UserId(id))
                .filter(found -> found.account().equals(caller.account()))
                .orElseThrow(() -> new Problem(404, "not_found", "There is no user " + id + "."));
        if (user.role() == Role.OWNER) {
            throw new Problem(409, "owner_stays", "The owner of an account cannot be removed from it.");
        }
        if (user.id().equals(caller.user())) {
            throw new Problem(409, "not_oneself", "Nobody removes themselves; another administrator can.");
        }
        users.remove(user.id());
    }
}

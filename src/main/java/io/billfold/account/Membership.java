package io.billfold.account;

import io.billfold.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in an account, in which role. Each change is one transaction with its line in the audit trail. */
@Component
class Membership {
    private final Users users;
    private final MemberHistory history;

    Membership(Users users, MemberHistory history) {
        this.users = users;
        this.history = history;
    }

    /**
     * Gives a user another role. Only an owner makes owners or takes that from one, and an account keeps at least one.
     *
     * @throws Problem 404, 403 {@code forbidden}, or 409 {@code last_owner}
     */
    @Transactional
    public User give(Caller caller, UserId id, Role role) {
        users.lock(caller.account());
        User user = ofAccount(caller, id);
        if (user.role() == role) {
            return user;
        }
        boolean ofOwners = user.role() == Role.OWNER || role == Role.OWNER;
        if (ofOwners && caller.role() != Role.OWNER) {
            throw new Problem(403, "forbidden", "Only an owner of the account names owners, or takes that from one.");
        }
        if (user.role() == Role.OWNER && owners(caller.account()) == 1) {
            throw new Problem(
                    409, "last_owner", user.email() + " is the only owner of the account; name another owner first.");
        }
        users.changeRole(id, role);
        history.add(caller, user, MemberHistory.Action.ROLE_CHANGED, role);
        return users.withId(id).orElseThrow();
    }

    /** @throws Problem 404, or 409 {@code owner_stays} or {@code not_oneself} */
    @Transactional
    public void remove(Caller caller, UserId id) {
        users.lock(caller.account());
        User user = ofAccount(caller, id);
        if (user.role() == Role.OWNER) {
            throw new Problem(409, "owner_stays", "The owner of an account cannot be removed from it.");
        }
        if (user.id().equals(caller.user())) {
            throw new Problem(409, "not_oneself", "Nobody removes themselves; another administrator can.");
        }
        users.remove(id);
        history.add(caller, user, MemberHistory.Action.REMOVED, null);
    }

    private User ofAccount(Caller caller, UserId id) {
        return users.withId(id)
                .filter(found -> found.account().equals(caller.account()))
                .orElseThrow(() -> new Problem(404, "not_found", "There is no user " + id + "."));
    }

    private long owners(AccountId account) {
        return users.of(account).stream()
                .filter(user -> user.role() == Role.OWNER)
                .count();
    }
}

package io.billfold.account;

import io.billfold.problem.Problem;
import org.springframework.stereotype.Component;

/** Makes sure that it is the owner, in person, who wishes what cannot be taken back. */
@Component
public class OwnersWord {
    private final Login login;

    OwnersWord(Login login) {
        this.login = login;
    }

    /**
     * @param address the network address of the caller: guesses are counted as at a sign-in
     * @throws Problem 403 {@code forbidden} for anybody but the owner, 401 {@code invalid_credentials}, or 429 {@code
     *     too_many_attempts}
     */
    public void require(Caller caller, String password, String address) {
        if (caller.role() != Role.OWNER) {
            throw new Problem(403, "forbidden", "Only the owner of the account may do this.");
        }
        login.login(new EmailAddress(caller.email()), password, address);
    }
}

package io.billfold.erasure;

import io.billfold.account.Caller;
import io.billfold.account.OwnersWord;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "account", description = "The account as a whole")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/account/erase")
class ErasureController {
    private final OwnersWord word;
    private final Erasure erasure;

    ErasureController(OwnersWord word, Erasure erasure) {
        this.word = word;
        this.erasure = erasure;
    }

    /** @param password the owner's, again */
    record Wish(@NotNull String password) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes all data of the account for good; the users stay. Only the owner may")
    void erase(Caller caller, @Valid @RequestBody Wish wish, HttpServletRequest request) {
        word.require(caller, wish.password(), request.getRemoteAddr());
        erasure.erase(caller.account());
    }
}

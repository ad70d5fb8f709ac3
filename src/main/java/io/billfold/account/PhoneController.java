package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own telephone number, by which chat services know them. */
@Tag(name = "auth")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth/phone")
class PhoneController {
    private final Members members;

    PhoneController(Members members) {
        this.members = members;
    }

    record PhoneJson(@Nullable String phone) {}

    record NewPhone(@NotNull String phone) {}

    @GetMapping
    PhoneJson get(Caller caller) {
        return new PhoneJson(members.phoneOf(caller.user()).orElse(null));
    }

    @PutMapping
    @Operation(summary = "Sets the number by which Telegram and WhatsApp recognise you; it belongs to one user only")
    PhoneJson set(Caller caller, @Valid @RequestBody NewPhone body) {
        PhoneNumber phone = new PhoneNumber(body.phone());
        try {
            members.setPhone(caller.user(), phone);
        } catch (DuplicateKeyException e) {
            throw new Problem(409, "phone_taken", "Another user has this number. Link your chat with a code instead.");
        }
        return new PhoneJson(phone.value());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller) {
        members.removePhone(caller.user());
    }
}

package io.billfold.invoice.web;

import io.billfold.account.Caller;
import io.billfold.account.Role;
import io.billfold.invoice.ReviewSettings;
import io.billfold.invoice.ReviewSettings.Settings;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the account wants its invoices reviewed. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/invoices/settings")
@Tag(name = "Review")
class ReviewSettingsController {
    private final ReviewSettings settings;

    ReviewSettingsController(ReviewSettings settings) {
        this.settings = settings;
    }

    record SettingsJson(
            @Nullable Boolean autoConfirm, @Nullable Double autoConfirmThreshold) {
        static SettingsJson of(Settings settings) {
            return new SettingsJson(settings.autoConfirm(), settings.threshold());
        }
    }

    @GetMapping
    @Operation(summary = "Whether invoices that prove themselves are confirmed without a person")
    SettingsJson get(Caller caller) {
        return SettingsJson.of(settings.of(caller.account()));
    }

    @PutMapping
    @Operation(summary = "Changes that; only owners and administrators may")
    SettingsJson change(Caller caller, @RequestBody SettingsJson wish) {
        if (caller.role() != Role.OWNER && caller.role() != Role.ADMIN) {
            throw new Problem(403, "forbidden", "Only owners and administrators change how invoices are reviewed.");
        }
        Settings before = settings.of(caller.account());
        double threshold = wish.autoConfirmThreshold() == null ? before.threshold() : wish.autoConfirmThreshold();
        if (!(threshold >= 0.5 && threshold <= 1)) {
            throw new Problem(422, "invalid_value", "auto_confirm_threshold lies between 0.5 and 1.");
        }
        Settings after =
                new Settings(wish.autoConfirm() == null ? before.autoConfirm() : wish.autoConfirm(), threshold);
        settings.change(caller.account(), after);
        return SettingsJson.of(after);
    }
}

package io.billfold.intake.mail;

import io.billfold.account.Caller;
import io.billfold.paging.PageParameters;
import io.billfold.paging.Paged;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "intake")
@RestController
@RunsIn(ServerRole.API)
class MailLogController {
    private final MailLog mails;

    MailLogController(MailLog mails) {
        this.mails = mails;
    }

    @GetMapping("/api/intake/mail")
    @Operation(summary = "The mails that were looked at, newest first: what was taken, what was skipped, and why")
    Paged<MailRecord> list(Caller caller, @ParameterObject PageParameters paging) {
        return Paged.of(
                paging,
                mails.of(caller.account(), paging.offset(), paging.perPageOrDefault()),
                mails.count(caller.account()));
    }
}

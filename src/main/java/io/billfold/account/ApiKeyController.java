package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

@Tag(name = "auth")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/auth/api-keys")
class ApiKeyController {
    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record Making(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Scope> scopes) {}

    /** @param key the key itself, in the answer to its making only: we keep but a hash */
    record Shown(
            long id,
            String name,
            String beginning,
            Collection<Scope> scopes,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable String key) {
        static Shown of(ApiKeys.ApiKey stored, @Nullable String key) {
            return new Shown(
                    stored.id(),
                    stored.name(),
                    stored.beginning(),
                    stored.scopes(),
                    stored.createdAt(),
                    stored.lastUsedOn(),
                    key);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown make(Caller caller, @Valid @RequestBody Making body) {
        Set<Scope> scopes = EnumSet.copyOf(body.scopes());
        if (!Scope.of(caller.role()).containsAll(scopes)) {
            throw new Problem(403, "forbidden", "A key cannot do more than the user who makes it.");
        }
        String key = ApiKeys.PREFIX + Secrets.random();
        return Shown.of(keys.add(caller.user(), body.name(), scopes, key), key);
    }

    @GetMapping
    List<Shown> list(Caller caller) {
        return keys.of(caller.user()).stream().map(key -> Shown.of(key, null)).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        if (!keys.remove(caller.user(), id)) {
            throw new Problem(404, "not_found", "There is no API key " + id + ".");
        }
    }
}

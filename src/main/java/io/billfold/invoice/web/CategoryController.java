package io.billfold.invoice.web;

import io.billfold.account.Caller;
import io.billfold.account.Role;
import io.billfold.invoice.Categories;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/categories")
@Tag(name = "Review")
class CategoryController {
    private static final int MOST = 200;
    private static final int LONGEST = 60;

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    record CategoriesJson(@NotNull List<@NotNull String> categories) {}

    @GetMapping
    @Operation(summary = "Under which categories the account files its invoices")
    CategoriesJson get(Caller caller) {
        return new CategoriesJson(categories.of(caller.account()));
    }

    @PutMapping
    @Operation(summary = "Replaces the list; only owners and administrators may. Invoices keep the category they have")
    CategoriesJson choose(Caller caller, @Valid @RequestBody CategoriesJson wish) {
        if (caller.role() != Role.OWNER && caller.role() != Role.ADMIN) {
            throw new Problem(403, "forbidden", "Only owners and administrators change the categories.");
        }
        List<String> names = wish.categories().stream()
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .toList();
        if (names.isEmpty() || names.size() > MOST) {
            throw new Problem(422, "invalid_value", "An account has 1 to " + MOST + " categories.");
        }
        if (names.stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST)) {
            throw new Problem(422, "invalid_value", "A category has 1 to " + LONGEST + " characters.");
        }
        if (names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count() < names.size()) {
            throw new Problem(422, "invalid_value", "No category may be there twice.");
        }
        categories.choose(caller.account(), names);
        return new CategoriesJson(categories.of(caller.account()));
    }
}

package io.billfold.search.web;

import io.billfold.account.Caller;
import io.billfold.problem.Problem;
import io.billfold.search.SavedSearch;
import io.billfold.search.SavedSearches;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches kept by name. They are the caller's own: not even others of the account see them. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/searches")
@Tag(name = "Search")
class SavedSearchController {
    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param query parameters as in an address; a question mark at its beginning is dropped */
    record SearchJson(@Nullable String name, @Nullable String query) {
        String checkedName() {
            if (name == null || name.isBlank() || name.strip().length() > SavedSearch.LONGEST_NAME || hasZero(name)) {
                throw invalid("name", "is a text of at most " + SavedSearch.LONGEST_NAME + " characters");
            }
            return name.strip();
        }

        String checkedQuery() {
            if (query == null || query.length() > SavedSearch.LONGEST_QUERY || hasZero(query)) {
                throw invalid("query", "holds parameters of at most " + SavedSearch.LONGEST_QUERY + " characters");
            }
            return query.startsWith("?") ? query.substring(1) : query;
        }

        private static boolean hasZero(String text) {
            return text.indexOf('\0') >= 0;
        }

        private static Problem invalid(String name, String rule) {
            return new Problem(
                    422, "invalid_search", "The " + name + " of a saved search " + rule + ".", Map.of("field", name));
        }
    }

    record SearchesJson(List<SavedSearch> items) {}

    @GetMapping
    @Operation(summary = "The caller's saved searches, by name")
    SearchesJson all(Caller caller) {
        return new SearchesJson(searches.of(caller.user()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One saved search")
    SavedSearch get(Caller caller, @PathVariable long id) {
        return searches.find(caller.user(), id).orElseThrow(() -> notFound(id));
    }

    @PostMapping
    @Operation(summary = "Keep a search by name")
    ResponseEntity<SavedSearch> add(Caller caller, @RequestBody SearchJson sent) {
        if (searches.of(caller.user()).size() >= SavedSearches.MOST) {
            throw new Problem(
                    409, "too_many_searches", "You keep " + SavedSearches.MOST + " searches; remove one first.");
        }
        String name = sent.checkedName();
        SavedSearch added = searches.add(caller.account(), caller.user(), name, sent.checkedQuery())
                .orElseThrow(() -> nameTaken(name));
        return ResponseEntity.created(URI.create("/api/searches/" + added.id())).body(added);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Give a saved search another name or other parameters")
    SavedSearch change(Caller caller, @PathVariable long id, @RequestBody SearchJson sent) {
        get(caller, id);
        String name = sent.checkedName();
        return searches.change(caller.user(), id, name, sent.checkedQuery()).orElseThrow(() -> nameTaken(name));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Forget a saved search")
    ResponseEntity<Void> remove(Caller caller, @PathVariable long id) {
        if (!searches.remove(caller.user(), id)) {
            throw notFound(id);
        }
        return ResponseEntity.noContent().build();
    }

    private static Problem notFound(long id) {
        return new Problem(404, "not_found", "You keep no search " + id + ".");
    }

    private static Problem nameTaken(String name) {
        return new Problem(409, "name_taken", "You keep another search by the name “" + name + "”.");
    }
}

package io.billfold.processing;

import io.billfold.account.Caller;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was learned of each vendor, hands it out as JSON, and forgets it on demand. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Vendor memories")
@RequestMapping("/api/vendor-memories")
class VendorMemoryController {
    private final VendorMemoryStore memories;

    VendorMemoryController(VendorMemoryStore memories) {
        this.memories = memories;
    }

    /**
     * @param detail what is known, in one sentence
     * @param confirmed how many invoices taught it
     */
    record Shown(long id, String sellerName, String detail, int confirmed, Instant updatedAt) {
        static Shown of(VendorMemoryStore.Kept kept) {
            VendorMemoryJson memory = kept.memory();
            String learned =
                    "Learned from " + memory.confirmed() + (memory.confirmed() == 1 ? " invoice" : " invoices");
            String places = memory.anchors().isEmpty()
                    ? "."
                    : "; knows the place of "
                            + String.join(", ", memory.anchors().keySet()).replace('_', ' ') + ".";
            return new Shown(kept.id(), memory.sellerName(), learned + places, memory.confirmed(), kept.updatedAt());
        }
    }

    @GetMapping
    @Operation(summary = "The vendors that something was learned of")
    List<Shown> list(Caller caller) {
        return memories.all(caller.account()).stream().map(Shown::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "All that is remembered of a vendor")
    VendorMemoryJson export(Caller caller, @PathVariable long id) {
        return memories.find(caller.account(), id)
                .orElseThrow(() -> notFound(id))
                .memory();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a vendor")
    void forget(Caller caller, @PathVariable long id) {
        if (!memories.forget(caller.account(), id)) {
            throw notFound(id);
        }
    }

    private static Problem notFound(long id) {
        return new Problem(404, "not_found", "There is no vendor memory " + id + ".");
    }
}

package io.billfold.webapp;

import io.billfold.problem.Problem;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services and ways in of this installation, for those who run it: whether each is set up, and whether it answers. */
@Tag(name = "connections")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/connections")
class ConnectionController {
    private final List<Connection> connections;

    ConnectionController(ObjectProvider<Connection> connections) {
        this.connections = connections.stream()
                .sorted(Comparator.comparing(Connection::name))
                .toList();
    }

    record Shown(String name, boolean configured, String detail) {}

    /** @param detail what worked, or what is wrong, in words */
    record Tested(boolean ok, String detail) {}

    @GetMapping
    List<Shown> list() {
        return connections.stream()
                .map(one -> new Shown(one.name(), one.configured(), one.detail()))
                .toList();
    }

    @PostMapping("/{name}/test")
    Tested test(@PathVariable String name) {
        Connection connection = connections.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "not_found", "There is no connection of this name."));
        if (!connection.configured()) {
            return new Tested(false, "It is not set up: " + connection.detail());
        }
        try {
            return new Tested(true, connection.test());
        } catch (ConnectionFailed failure) {
            return new Tested(false, String.valueOf(failure.getMessage()));
        }
    }
}

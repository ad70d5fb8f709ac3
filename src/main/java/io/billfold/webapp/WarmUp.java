package io.billfold.webapp;

import io.billfold.account.OwnSession;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks for the inbox as a browser does, before the first one comes: whatever a server does for the first time takes it a
 * hundred times as long (1.3 s of work for the first list, most of it loading classes, and 0.06 s for the second). It reads only.
 */
@Component
@RunsIn(ServerRole.API)
public class WarmUp implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final String PAGE = "/inbox";
    private static final List<String> CALLS = List.of(
            "/api/auth/instance",
            "/api/auth/session",
            "/api/invoices?page=1&per_page=100",
            "/api/invoices/status-summary");
    private static final Pattern FILE = Pattern.compile("/assets/[^\"]+\\.(?:js|css)");
    private static final int ROUNDS = 2;
    private static final int PATIENCE_IN_MS = 10_000;

    private final Environment environment;
    private final OwnSession session;

    WarmUp(Environment environment, OwnSession session) {
        this.environment = environment;
        this.session = session;
    }

    @Override
    public void run() {
        try {
            Optional<String> cookie = session.cookie();
            for (int round = 0; round < ROUNDS; round++) {
                List<String> paths = new ArrayList<>(filesOf(read(PAGE, cookie, "identity")));
                paths.addAll(CALLS);
                for (String path : paths) {
                    read(path, cookie, "gzip, br");
                }
            }
        } catch (IOException | RuntimeException unready) {
            // The first visitor waits a little longer, and sees what is wrong if something is.
            log.debug("The server could not be warmed up", unready);
        }
    }

    private static List<String> filesOf(String page) {
        return FILE.matcher(page).results().map(MatchResult::group).toList();
    }

    private String read(String path, Optional<String> cookie, String encodings) throws IOException {
        HttpURLConnection call = (HttpURLConnection) address(path).toURL().openConnection();
        call.setConnectTimeout(PATIENCE_IN_MS);
        call.setReadTimeout(PATIENCE_IN_MS);
        call.setRequestProperty("Accept-Encoding", encodings);
        cookie.ifPresent(value -> call.setRequestProperty("Cookie", value));
        boolean answered = call.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream body = answered ? call.getInputStream() : call.getErrorStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where this process listens, which may be one address of the machine alone. */
    private URI address(String path) throws IOException {
        InetAddress bound = InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
        String host = (bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound).getHostAddress();
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + literal + ":" + environment.getRequiredProperty("local.server.port") + path);
    }
}

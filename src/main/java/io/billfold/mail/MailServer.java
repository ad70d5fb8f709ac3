package io.billfold.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail server is and how to sign in, as in {@code imaps://user:password@host:993/Folder?option=value}. What stands for itself
 * in a URL is written with a percent sign: {@code %40} for an @ in the password.
 *
 * @param secure whether TLS begins at once; if not, it begins with STARTTLS where the server offers that
 * @param user empty to go without signing in
 * @param path without its leading slash
 */
public record MailServer(
        String protocol,
        boolean secure,
        String host,
        int port,
        String user,
        String password,
        String path,
        Map<String, String> options) {
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>[a-z]+)://(?:(?<user>[^:/]*):(?<password>[^/]*)@)?"
                    + "(?<host>[^:/@\\[\\]?]+|\\[[0-9A-Fa-f:.]+\\])(?::(?<port>[0-9]{1,5}))?(?:/(?<path>[^?]*))?(?:\\?(?<query>.*))?");

    public MailServer {
        options = Map.copyOf(options);
    }

    /**
     * @param protocol {@code imap} or {@code smtp}; the same with an s is the one within TLS
     * @throws IllegalArgumentException if it is no such URL; the message repeats nothing of it
     */
    public static MailServer parse(String url, String protocol, int plainPort, int securePort) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches() || !matcher.group("scheme").matches(protocol + "s?")) {
            throw new IllegalArgumentException(
                    "an address is like " + protocol + "s://user:password@host:" + securePort);
        }
        boolean secure = matcher.group("scheme").endsWith("s")
                && !matcher.group("scheme").equals(protocol);
        String port = matcher.group("port");
        return new MailServer(
                protocol,
                secure,
                matcher.group("host"),
                port == null ? (secure ? securePort : plainPort) : Integer.parseInt(port),
                decoded(matcher.group("user")),
                decoded(matcher.group("password")),
                decoded(matcher.group("path")),
                options(matcher.group("query")));
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            options.put(
                    equals < 0 ? pair : pair.substring(0, equals),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return options;
    }

    /** A plus sign stands for itself here: addresses have some. */
    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What the JDK's mail library calls the protocol. */
    public String protocolName() {
        return secure ? protocol + "s" : protocol;
    }

    /** The settings that the mail library wants for this server: where it is, and never to wait for ever. */
    public Properties properties(Duration toConnect, Duration toAnswer) {
        Properties properties = new Properties();
        String prefix = "mail." + protocolName() + ".";
        properties.put(prefix + "host", host);
        properties.put(prefix + "port", String.valueOf(port));
        properties.put(prefix + "connectiontimeout", String.valueOf(toConnect.toMillis()));
        properties.put(prefix + "timeout", String.valueOf(toAnswer.toMillis()));
        properties.put(prefix + "writetimeout", String.valueOf(toAnswer.toMillis()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", String.valueOf("required".equals(options.get("starttls"))));
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return protocolName() + "://" + (user.isEmpty() ? "" : user + "@") + host + ":" + port
                + (path.isEmpty() ? "" : "/" + path);
    }
}

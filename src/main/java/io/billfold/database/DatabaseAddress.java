package io.billfold.database;

import io.billfold.settings.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a PostgreSQL database is and who signs in there. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final Pattern SCHEME = Pattern.compile("(jdbc:)?postgres(ql)?(\\+[a-z0-9]+)?://");

    /**
     * Reads {@code postgresql://user:password@host:5432/database?sslmode=require} as libpq and other programs write it;
     * user and password are percent-encoded. Also takes {@code postgres://}, and a driver's name as some write it
     * ({@code postgresql+psycopg://}).
     */
    static DatabaseAddress parse(String url) {
        var scheme = SCHEME.matcher(url);
        if (!scheme.lookingAt()) {
            throw refusal("it does not begin with postgresql://");
        }
        URI address;
        try {
            address = URI.create("postgresql://" + url.substring(scheme.end()));
        } catch (IllegalArgumentException e) {
            throw refusal("it is no URL; percent-encode special characters of user and password");
        }
        String credentials = address.getRawUserInfo();
        String path = address.getRawPath();
        if (address.getHost() == null) {
            throw refusal("the host is missing");
        }
        if (path == null || path.length() < 2) {
            throw refusal("the database's name is missing after the host");
        }
        if (credentials == null) {
            throw refusal("the user is missing before the host");
        }
        int colon = credentials.indexOf(':');
        String user = colon < 0 ? credentials : credentials.substring(0, colon);
        String password = colon < 0 ? "" : credentials.substring(colon + 1);
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + address.getHost() + ":" + port + path + query, decoded(user), decoded(password));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused refusal(String reason) {
        return new StartRefused(
                "DATABASE_URL is wrong: " + reason + ".",
                "Set it like postgresql://user:password@host:5432/database, or unset it to use the embedded database.");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}

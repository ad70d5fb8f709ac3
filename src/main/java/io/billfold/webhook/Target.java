package io.billfold.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a webhook is sent: its URL, and the very address that was looked up and found allowed, so that no second look-up can lead
 * elsewhere.
 */
record Target(URI url, InetAddress address) {
    /** The URL may not be called; the message says why, in words for whoever set it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Looks the address up.
     *
     * @throws Refused if it is no web address, or lies within a private network and that is not allowed
     * @throws UnknownHostException if the name is not known at the moment
     */
    static Target of(URI url, boolean allowPrivate) throws Refused, UnknownHostException {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Refused("The address must begin with https:// or http://.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("The address must be like https://host/path, without user and password.");
        }
        InetAddress[] found = InetAddress.getAllByName(url.getHost());
        for (InetAddress one : found) {
            if (!allowPrivate && !PublicNetwork.contains(one)) {
                throw new Refused("The address lies within a private network, which is not called"
                        + " unless WEBHOOK_ALLOW_PRIVATE is true.");
            }
        }
        return new Target(url, found[0]);
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    /** The path and query, as the request line has it. */
    String path() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}

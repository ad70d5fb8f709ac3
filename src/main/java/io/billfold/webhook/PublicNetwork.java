package io.billfold.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the internet from those of special use (IANA's registries for IPv4 and IPv6, RFC 6890). */
final class PublicNetwork {
    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean carrierNat = first == 100 && second >= 64 && second < 128;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean protocols = first == 192 && second == 0;
        return first != 0 && first < 240 && !carrierNat && !benchmarks && !protocols;
    }

    /** Global unicast is 2000::/3; within it, 6to4 and Teredo lead to IPv4 addresses that are not looked at here. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}

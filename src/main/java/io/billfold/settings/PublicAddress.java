package io.billfold.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people and other services reach this installation.
 *
 * @param publicUrl {@code PUBLIC_URL}, for example {@code https://bills.example.org}; null if it is not set
 */
@ConfigurationProperties("billfold")
public record PublicAddress(@Nullable URI publicUrl) {
    public PublicAddress {
        if (publicUrl != null && publicUrl.toString().isEmpty()) {
            publicUrl = null;
        }
        if (publicUrl != null
                && (publicUrl.getHost() == null
                        || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("a public address is a URL such as https://bills.example.org");
        }
    }

    public boolean isKnown() {
        return publicUrl != null;
    }

    /**
     * The address of a path of ours, as the outside sees it.
     *
     * @param path begins with a slash
     * @return the path alone if the public address is not known
     */
    public String of(String path) {
        return publicUrl == null ? path : publicUrl.toString().replaceAll("/+$", "") + path;
    }
}

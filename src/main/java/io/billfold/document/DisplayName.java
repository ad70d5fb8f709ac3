package io.billfold.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A sender's file name, made safe to show, to log and to send back. */
public final class DisplayName {
    private static final int LONGEST = 200;
    private static final String UNNAMED = "document";

    private DisplayName() {}

    /**
     * Keeps the last part of a path, drops control and formatting characters (they can turn the reading direction), and
     * shortens what is too long while keeping the ending.
     */
    public static String of(@Nullable String sent) {
        if (sent == null) {
            return UNNAMED;
        }
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return UNNAMED;
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}

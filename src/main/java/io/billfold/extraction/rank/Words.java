package io.billfold.extraction.rank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Word lists from a resource: one group a line, its name, a tab, and its words with {@code |} between them. */
public final class Words {
    private Words() {}

    public static Map<String, List<String>> load(Class<?> beside, String resource) {
        Map<String, List<String>> groups = new HashMap<>();
        try (InputStream stream = beside.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length == 2 && !line.startsWith("#")) {
                    groups.computeIfAbsent(columns[0], _ -> new ArrayList<>())
                            .addAll(List.of(columns[1].split("\\|", -1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(groups);
    }

    /** Lower case without accents, everything but letters and digits a single space, with a space at both ends. */
    public static String plain(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(" ");
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }

    /** How many of the words stand in the {@link #plain} text as whole words. */
    public static int count(String plain, List<String> words) {
        int count = 0;
        for (String word : words) {
            if (plain.contains(" " + word + " ")) {
                count++;
            }
        }
        return count;
    }
}

package io.billfold.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks what matched. The result is safe to be put into a page: everything but the marks is escaped. */
public final class Highlighter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int AROUND = 60;

    private final List<String> beginnings;

    /** @param beginnings folded */
    public Highlighter(List<String> beginnings) {
        this.beginnings = List.copyOf(beginnings);
    }

    /** The fields that have a match, marked; and of the body the place around the first match that no field has. */
    public Map<String, String> highlights(Map<String, String> fields, String body) {
        Map<String, String> marked = new LinkedHashMap<>();
        Set<String> missing = new HashSet<>(beginnings);
        fields.forEach((name, text) -> {
            if (firstMatch(text, beginnings) >= 0) {
                marked.put(name, mark(text));
                missing.removeIf(beginning -> firstMatch(text, Set.of(beginning)) >= 0);
            }
        });
        int first = firstMatch(body, missing);
        if (first >= 0) {
            int from = Math.max(0, first - AROUND);
            int to = Math.min(body.length(), first + AROUND);
            marked.put("text", mark(body.substring(from, to)));
        }
        return marked;
    }

    private static int firstMatch(String text, Collection<String> beginnings) {
        if (beginnings.isEmpty()) {
            return -1;
        }
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (isMatch(matcher.group(), beginnings)) {
                return matcher.start();
            }
        }
        return -1;
    }

    private static boolean isMatch(String word, Collection<String> beginnings) {
        String folded = Folding.fold(word);
        return beginnings.stream().anyMatch(folded::startsWith);
    }

    private String mark(String text) {
        StringBuilder marked = new StringBuilder();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (isMatch(matcher.group(), beginnings)) {
                marked.append(escaped(text.substring(end, matcher.start())))
                        .append("<mark>")
                        .append(escaped(matcher.group()))
                        .append("</mark>");
                end = matcher.end();
            }
        }
        return marked.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

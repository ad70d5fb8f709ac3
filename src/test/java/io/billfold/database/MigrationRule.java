package io.billfold.database;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a migration may do while processes of the version before still run: expand, not contract. A statement that takes away or
 * tightens what the older version uses comes a version later, and says so in a comment {@code -- contract: why it is safe by now}.
 */
final class MigrationRule {
    private static final Pattern CONTRACT = Pattern.compile("(?m)^\\s*--\\s*contract:\\s*\\S+");

    private static final List<Pattern> DESTRUCTIVE = Stream.of(
                    "drop (table|column|schema|type|function)",
                    "\\brename (to|column|constraint)",
                    "alter (column )?\\w+ (set data )?type",
                    "\\bset not null",
                    "\\btruncate\\b",
                    "\\bdelete from",
                    "add (column )?(if not exists )?\\w+ [\\w()]+ not null(?![^,;]*\\bdefault\\b)")
            .map(Pattern::compile)
            .toList();

    private MigrationRule() {}

    /** The statements that break the rule, as they stand in the script without its comments. */
    static List<String> broken(String script) {
        if (CONTRACT.matcher(script).find()) {
            return List.of();
        }
        String sql = script.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Stream.of(sql.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.startsWith("create "))
                .filter(statement -> DESTRUCTIVE.stream()
                        .anyMatch(pattern -> pattern.matcher(statement).find()))
                .toList();
    }
}

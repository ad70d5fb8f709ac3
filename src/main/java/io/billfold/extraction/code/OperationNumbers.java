package io.billfold.extraction.code;

import io.billfold.extraction.layout.Sheet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of operations, printed like {@code OP443485}; {@code OP123456_78901} are the two codes OP123456 and OP78901. */
public final class OperationNumbers {
    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])OP[ -]?(\\d{4,12})((?:[_/+]\\d{4,12})*)(?![A-Za-z0-9])");

    private OperationNumbers() {}

    public static Set<String> find(Sheet sheet) {
        return find(sheet.text());
    }

    static Set<String> find(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            codes.add("OP" + matcher.group(1));
            for (String more : matcher.group(2).split("[_/+]", -1)) {
                if (!more.isEmpty()) {
                    codes.add("OP" + more);
                }
            }
        }
        return codes;
    }
}

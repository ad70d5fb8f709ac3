package io.billfold.question.grammar;

import io.billfold.search.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens. Names of sellers are cut by the same rules, so that they can be found in a question. */
final class Tokenizer {
    private static final String DAY_MONTH_YEAR = "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?![\\d])";
    private static final String DAY_MONTH = "\\d{1,2}\\.\\d{1,2}\\.(?!\\d)";
    private static final String YEAR_FIRST = "\\d{4}-\\d{1,2}(?:-\\d{1,2})?(?![\\d-])";
    private static final String MONTH_YEAR = "\\d{1,2}[/.]\\d{4}(?!\\d)";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<date>" + YEAR_FIRST + "|" + DAY_MONTH_YEAR + "|" + DAY_MONTH + "|" + MONTH_YEAR
                    + ")(?![\\p{L}])"
                    + "|(?<number>\\d++(?:[.,'’\\u00a0\\u202f]\\d++)*+(?![\\p{L}\\p{M}]))" // “10th” is no 1
                    + "|(?<word>[\\p{L}\\p{M}\\p{N}]+)"
                    + "|(?<sign>[^\\s\\p{L}\\p{M}\\p{N}])");

    private Tokenizer() {}

    static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Token.Kind kind = kindOf(matcher);
            tokens.add(new Token(matcher.group(), Folding.fold(matcher.group()), kind, matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static Token.Kind kindOf(Matcher matcher) {
        if (matcher.group("date") != null) {
            return Token.Kind.DATE;
        }
        if (matcher.group("number") != null) {
            return Token.Kind.NUMBER;
        }
        return matcher.group("word") != null ? Token.Kind.WORD : Token.Kind.SIGN;
    }
}

package io.billfold.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells words so that case, accents and the ways to write an umlaut do not matter: Müller, Mueller and MULLER are one. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UMLAUT_WRITTEN_OUT = Pattern.compile("(?<=[aou])e");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Folding() {}

    public static String fold(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
        // Both spellings lose the e, also where it is no umlaut (Samuel): as all words are folded alike, no harm is
        // done.
        return UMLAUT_WRITTEN_OUT.matcher(plain).replaceAll("");
    }

    /** The words of a text, folded: runs of letters and digits. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(fold(matcher.group()));
        }
        return words;
    }
}

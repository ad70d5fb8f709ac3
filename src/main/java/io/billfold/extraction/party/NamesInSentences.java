package io.billfold.extraction.party;

import io.billfold.extraction.rank.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of companies within sentences of small print: "a purchase at Birch Digital Limited, a company registered in England". */
final class NamesInSentences {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** What a name is made of before its legal form. */
    private static final Pattern NAME_WORD =
            Pattern.compile("[\\p{Lu}\\d&][\\p{L}\\d&'’.\\-+]*|[-–&+]|de|del|di|da|du|des|of|and|und|et|y|e");

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_FORM = 3;
    /** A longer word with a point at its end closes a sentence; a shorter one is an abbreviation. */
    private static final int ABBREVIATION = 4;
    /** On a shorter line the name is rather the whole line. */
    private static final int SENTENCE = 60;

    /** Where in the text, from its first letter to behind its last. */
    record Range(int start, int end) {}

    private NamesInSentences() {}

    static List<Range> of(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
            starts.add(matcher.start());
        }
        List<Range> names = new ArrayList<>();
        for (int last = 1; last < words.size(); last++) {
            boolean goesOn = last + 1 < words.size() && isLegalForm(words.get(last + 1));
            if (goesOn || !isLegalForm(words.get(last))) {
                continue;
            }
            int end = endOfForm(words, last);
            int first = beginning(words, last);
            String rest = text.substring(
                    Math.min(text.length(), starts.get(end) + words.get(end).length()));
            boolean wholeLine = first == 0
                    && (end == words.size() - 1
                            || (text.length() < SENTENCE && rest.chars().noneMatch(Character::isDigit)));
            if (first < last && !wholeLine) {
                names.add(new Range(
                        starts.get(first),
                        starts.get(end) + bare(words.get(end)).length()));
            }
        }
        return names;
    }

    /** "S.A. de C.V.", "S.à r.l.": what follows may be of the form although it is none by itself. */
    private static int endOfForm(List<String> words, int form) {
        for (int end = Math.min(words.size() - 1, form + LONGEST_FORM - 1); end > form; end--) {
            boolean word = words.get(end).chars().anyMatch(Character::isLetter);
            if (word && PartyWords.isLegalForm(Words.plain(String.join(" ", words.subList(form, end + 1))))) {
                return end;
            }
        }
        return form;
    }

    /** Without what ends the sentence or its part; the point of an abbreviation belongs to it. */
    private static String bare(String form) {
        String text = form.replaceFirst("[,;:]+$", "");
        boolean abbreviated = text.length() <= ABBREVIATION + 1 || text.indexOf('.') < text.length() - 1;
        return text.endsWith(".") && !abbreviated ? text.substring(0, text.length() - 1) : text;
    }

    private static int beginning(List<String> words, int last) {
        int first = last;
        if (opensASentence(words, last)) {
            return last;
        }
        while (first > 0 && last - first < MOST_WORDS && isPart(words.get(first - 1), first == last)) {
            first--;
        }
        while (first < last && Character.isLowerCase(words.get(first).charAt(0))) {
            first++;
        }
        return first;
    }

    /** "… registered for VAT. Company limited by guarantee": a form that is a word may begin the next sentence. */
    private static boolean opensASentence(List<String> words, int form) {
        String before = words.get(form - 1);
        boolean court =
                before.endsWith(",") && words.get(form).equals("AG"); // "Sitz Kiel, AG Kiel HRB 12": Amtsgericht
        return court
                || (before.endsWith(".")
                        && words.get(form).length() > ABBREVIATION
                        && !PartyWords.onlyLegalForm(Words.plain(before)));
    }

    /** A sentence ends with a point or a comma; before the legal form a comma is part of the name. */
    private static boolean isPart(String word, boolean beforeLegalForm) {
        String bare = beforeLegalForm && word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        boolean sentenceEnds = bare.endsWith(".") && bare.length() > ABBREVIATION && !isLegalForm(bare);
        return NAME_WORD.matcher(bare).matches() && !sentenceEnds;
    }

    /** "Co." may as well be a county or a care-of. */
    private static boolean isLegalForm(String word) {
        String plain = Words.plain(word);
        boolean inBrackets = word.startsWith("(") && word.indexOf(')') > 0; // "UG (haftungsbeschränkt)"
        return (inBrackets || Character.isUpperCase(word.charAt(0)))
                && plain.chars().anyMatch(Character::isLetter)
                && !plain.equals(" co ")
                && PartyWords.onlyLegalForm(plain);
    }
}

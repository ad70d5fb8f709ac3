package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import java.math.BigDecimal;

/** Amounts as people type them: 1.000,50 in German, 1,000.50 in English, 1000 anywhere. */
record AmountDigits(Language language) {
    BigDecimal read(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return plain(text);
        }
        int decimals = text.length() - last - 1;
        char mark = text.charAt(last);
        boolean several = text.indexOf(mark) < last;
        if (several) {
            return plain(text);
        }
        if (decimals == 3 && mark != language.decimalMark()) {
            return plain(text);
        }
        if (decimals == 3 && text.chars().filter(c -> !Character.isDigit(c)).count() == 1) {
            // 1.000 in English, 1,000 in German: a thousand by the other's habit, one by their own.
            throw new Refusal(Reason.TWO_MEANINGS, text);
        }
        return new BigDecimal(plain(text.substring(0, last)) + "." + text.substring(last + 1));
    }

    private static BigDecimal plain(String text) {
        return new BigDecimal(text.replaceAll("\\D", ""));
    }
}

package io.billfold.invoice.check;

import static io.billfold.invoice.check.CheckDigits.digit;
import static io.billfold.invoice.check.CheckDigits.luhn;
import static io.billfold.invoice.check.CheckDigits.mod97;
import static io.billfold.invoice.check.CheckDigits.weighted;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * VAT numbers with their country prefix. The forms are those of the European Commission's VIES; the check digits those that the member
 * states publish. Where a country has kinds without a published check, those are judged by their form alone.
 */
public final class VatNumber {
    private static final Map<String, Rule> RULES = new HashMap<>();

    private record Rule(Pattern form, Predicate<String> holds) {}

    private VatNumber() {}

    static {
        rule("AT", "U\\d{8}", number -> austria(number.substring(1)));
        rule("BE", "[01]\\d{9}", n -> 97 - Integer.parseInt(n.substring(0, 8)) % 97 == tail(n, 8));
        rule("BG", "\\d{9,10}", n -> n.length() == 10 || twoTries(n, false));
        rule("CHE", "\\d{9}", n -> elevenMinus(n, 10, 0, 5, 4, 3, 2, 7, 6, 5, 4));
        rule("CY", "\\d{8}[A-Z]", VatNumber::cyprus);
        rule("CZ", "\\d{8,10}", n -> n.length() > 8 || elevenMinus(n, 0, 1, 8, 7, 6, 5, 4, 3, 2));
        rule("DE", "\\d{9}", CheckDigits::mod11and10);
        rule("DK", "\\d{8}", n -> weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
        rule("EE", "\\d{9}", n -> weighted(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
        rule("EL", "\\d{9}", n -> weighted(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8));
        rule("ES", "[A-Z0-9]\\d{7}[A-Z0-9]", SpanishTaxNumber::holds);
        rule("FI", "\\d{8}", n -> elevenMinus(n, 10, 0, 7, 9, 10, 5, 8, 4, 2));
        rule("FR", "[A-Z0-9]{2}\\d{9}", VatNumber::france);
        rule("GB", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}", VatNumber::britain);
        rule("HR", "\\d{11}", CheckDigits::mod11and10);
        rule("HU", "\\d{8}", n -> (weighted(n, 9, 7, 3, 1, 9, 7, 3) + digit(n, 7)) % 10 == 0);
        rule("IE", "\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]", VatNumber::ireland);
        rule("IT", "\\d{11}", CheckDigits::luhn);
        rule("LT", "\\d{9}|\\d{12}", n -> twoTries(n, true));
        rule("LU", "\\d{8}", n -> Integer.parseInt(n.substring(0, 6)) % 89 == tail(n, 6));
        rule("LV", "\\d{11}", n -> n.charAt(0) <= '3' || weighted(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3);
        rule("MT", "\\d{8}", n -> weighted(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0);
        rule("NL", "\\d{9}B\\d{2}", VatNumber::netherlands);
        rule("NO", "\\d{9}(?:MVA)?", n -> elevenMinus(n, 10, 0, 3, 2, 7, 6, 5, 4, 3, 2));
        rule("PL", "\\d{10}", n -> weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9));
        rule("PT", "\\d{9}", n -> elevenMinus(n, 0, 0, 9, 8, 7, 6, 5, 4, 3, 2));
        rule("RO", "\\d{2,10}", VatNumber::romania);
        rule("SE", "\\d{12}", n -> luhn(n.substring(0, 10)));
        rule("SI", "\\d{8}", n -> elevenMinus(n, 0, 10, 8, 7, 6, 5, 4, 3, 2));
        rule("SK", "\\d{10}", n -> Long.parseLong(n) % 11 == 0);
        RULES.put("GR", RULES.get("EL"));
        RULES.put("XI", RULES.get("GB"));
    }

    private static void rule(String prefix, String form, Predicate<String> holds) {
        RULES.put(prefix, new Rule(Pattern.compile(form), holds));
    }

    /** Unknown where the prefix is of no country whose numbers are known. Spaces, dots and dashes do not matter. */
    public static Verdict check(String number) {
        String compact = number.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        if (compact.startsWith("CHE")) {
            return check("CHE", compact.substring(3).replaceAll("(?:MWST|TVA|IVA)$", ""));
        }
        return compact.length() < 3 ? Verdict.UNKNOWN : check(compact.substring(0, 2), compact.substring(2));
    }

    private static Verdict check(String prefix, String rest) {
        Rule rule = RULES.get(prefix);
        if (rule == null) {
            return Verdict.UNKNOWN;
        }
        return rule.form().matcher(rest).matches() && rule.holds().test(rest) ? Verdict.VALID : Verdict.INVALID;
    }

    private static int tail(String number, int from) {
        return Integer.parseInt(number.substring(from));
    }

    /** Check digit = 11 − weighted sum mod 11; what 10 and 11 become differs, and 10 is no digit at all where it stays 10. */
    private static boolean elevenMinus(String number, int forTen, int forEleven, int... weights) {
        int difference = 11 - weighted(number, weights) % 11;
        int expected = difference == 10 ? forTen : difference == 11 ? forEleven : difference;
        return expected == digit(number, weights.length);
    }

    /** Weights 1, 2, 3 …, and where they give 10 then 3, 4, 5 …; 10 again is 0. In Lithuania 1 follows on 9. */
    private static boolean twoTries(String number, boolean wraps) {
        int length = number.length() - 1;
        int remainder = 0;
        for (int start : new int[] {1, 3}) {
            int[] weights = new int[length];
            for (int i = 0; i < length; i++) {
                weights[i] = wraps ? ((start + i - 1) % 9) + 1 : start + i;
            }
            remainder = weighted(number, weights) % 11;
            if (remainder < 10) {
                break;
            }
        }
        return remainder % 10 == digit(number, length);
    }

    private static boolean austria(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int weighted = digit(digits, i) * (i % 2 == 0 ? 1 : 2);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10 == digit(digits, 7);
    }

    private static boolean cyprus(String number) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? odd[digit(number, i)] : digit(number, i);
        }
        return 'A' + sum % 26 == number.charAt(8);
    }

    /** Keys with letters have a check of their own, which is not published; the number behind is a SIREN in any case. */
    private static boolean france(String number) {
        String siren = number.substring(2);
        boolean oldKey = Character.isDigit(number.charAt(0)) && Character.isDigit(number.charAt(1));
        return oldKey ? mod97(siren + "12") == Integer.parseInt(number.substring(0, 2)) : luhn(siren);
    }

    private static boolean britain(String number) {
        if (!Character.isDigit(number.charAt(0))) {
            return true; // government departments and health authorities have no check digits
        }
        int sum = weighted(number, 8, 7, 6, 5, 4, 3, 2, 10, 1);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    private static boolean ireland(String number) {
        if (!Character.isDigit(number.charAt(1))) {
            return ireland("0" + number.substring(2, 7) + number.charAt(0) + number.charAt(7));
        }
        int sum = weighted(number, 8, 7, 6, 5, 4, 3, 2);
        if (number.length() == 9 && number.charAt(8) != 'W') {
            sum += 9 * (number.charAt(8) - 'A' + 1);
        }
        return (sum % 23 == 0 ? 'W' : 'A' + (sum % 23) - 1) == number.charAt(7);
    }

    /** Numbers of companies end on a check by 11; those given to sole traders since 2020 check by 97 as a whole. */
    private static boolean netherlands(String number) {
        return weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8) || mod97("NL" + number) == 1;
    }

    private static boolean romania(String number) {
        String padded = "0".repeat(10 - number.length()) + number;
        return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(padded, 9);
    }
}

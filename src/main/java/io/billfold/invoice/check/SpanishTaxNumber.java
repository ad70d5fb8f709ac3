package io.billfold.invoice.check;

import static io.billfold.invoice.check.CheckDigits.digit;

/** The Spanish NIF in its three forms: of companies (formerly CIF), of Spaniards (DNI) and of foreigners (NIE). */
final class SpanishTaxNumber {
    private static final String PERSON_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String COMPANY_LETTERS = "JABCDEFGHI";

    private SpanishTaxNumber() {}

    /** @param number nine characters, digits in the second to the eighth */
    static boolean holds(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if (Character.isDigit(first)) {
            return PERSON_LETTERS.charAt(Integer.parseInt(number.substring(0, 8)) % 23) == last;
        }
        int foreigner = "XYZ".indexOf(first);
        if (foreigner >= 0) {
            return PERSON_LETTERS.charAt(Integer.parseInt(foreigner + number.substring(1, 8)) % 23) == last;
        }
        if ("KLM".indexOf(first) >= 0) {
            return PERSON_LETTERS.charAt(Integer.parseInt(number.substring(1, 8)) % 23) == last
                    || company(number, last);
        }
        return company(number, last);
    }

    private static boolean company(String number, char last) {
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int weighted = digit(number, i) * (i % 2 == 0 ? 1 : 2);
            sum += weighted / 10 + weighted % 10;
        }
        int check = (10 - sum % 10) % 10;
        return last == '0' + check || last == COMPANY_LETTERS.charAt(check);
    }
}

package io.billfold.invoice.check;

/** The arithmetic that check digits have in common. Input is digits, or digits and capital letters where it says so. */
final class CheckDigits {
    private static final int[] RECURSIVE_10 = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private CheckDigits() {}

    /** The remainder by 97 of a text in which A stands for 10 … Z for 35 (ISO 7064 MOD 97-10). */
    static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064 MOD 11,10, over all digits, the last being the check digit. */
    static boolean mod11and10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    /** Modulo 10, recursive: the check of Swiss payment slips (Swiss Payment Standards, QRR). */
    static boolean recursive10(String digits) {
        int carry = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            carry = RECURSIVE_10[(carry + digit(digits, i)) % 10];
        }
        return (10 - carry) % 10 == digit(digits, digits.length() - 1);
    }

    /** The sum of the digits, each by its weight; digits beyond the weights do not count. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}

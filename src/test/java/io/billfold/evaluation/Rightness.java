package io.billfold.evaluation;

/** How right a candidate is for learning, 0 to 1: a name almost as printed teaches more than none. */
final class Rightness {
    private Rightness() {}

    static double amount(String truth, String value) {
        return FieldKind.AMOUNT.normal(truth).equals(FieldKind.AMOUNT.normal(value)) ? 1 : 0;
    }

    static double name(String truth, String value) {
        if (truth.isEmpty() || value.isEmpty()) {
            return truth.equals(value) ? 1 : 0;
        }
        if (FieldKind.NAME.normal(truth).equals(FieldKind.NAME.normal(value))) {
            return 1;
        }
        double alike = Similarity.of(truth, value);
        return alike >= 0.9 ? 0.85 : alike >= Similarity.SOFT ? 0.65 : 0;
    }

    static double address(String truth, String value) {
        if (FieldKind.NAME.normal(truth).equals(FieldKind.NAME.normal(value))) {
            return 1;
        }
        String one = String.join("", FieldKind.words(truth));
        String other = String.join("", FieldKind.words(value));
        double alike = Math.abs(one.length() - other.length()) > 30 ? 0 : Similarity.ratio(one, other);
        return alike > 0.93 ? 0.8 : alike > 0.85 ? 0.3 : 0;
    }
}

package io.billfold.extraction.einvoice;

import java.util.Optional;

/** BT-81 in the words of the API, from UNTDID 4461 and from the Italian list (MP01 …). */
final class PaymentMeans {
    private PaymentMeans() {}

    static Optional<String> word(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "10", "MP01", "MP04" -> "cash";
                    case "20", "21", "22", "23", "24", "25", "26", "91", "92", "MP02", "MP03" -> "cheque";
                    case "30",
                            "31",
                            "42",
                            "45",
                            "46",
                            "47",
                            "50",
                            "56",
                            "57",
                            "58",
                            "61",
                            "MP05",
                            "MP06",
                            "MP07",
                            "MP13",
                            "MP15",
                            "MP18" -> "credit_transfer";
                    case "48", "54", "55", "MP08" -> "card";
                    case "49", "59", "MP09", "MP10", "MP11", "MP12", "MP16", "MP17", "MP19", "MP20", "MP21" ->
                        "direct_debit";
                    case "68", "MP23" -> "online_payment";
                    case "97", "MP22" -> "netting";
                    default -> null;
                });
    }
}

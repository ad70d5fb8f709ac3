package io.billfold.extraction.einvoice;

import java.util.List;

/**
 * An electronic invoice as written, by the business groups of EN 16931, in any of the syntaxes. Values that are missing are
 * {@link Value#NONE}.
 *
 * @param specification BT-24, which says the profile
 * @param typeCode BT-3, UNTDID 1001
 * @param paymentTerms BT-20
 * @param precedingInvoice BT-25
 */
record EInvoice(
        Syntax syntax,
        Value specification,
        Value number,
        Value issueDate,
        Value typeCode,
        Value currency,
        Value dueDate,
        Value paymentTerms,
        Value buyerReference,
        Value purchaseOrder,
        Value precedingInvoice,
        List<Value> notes,
        Party seller,
        Party buyer,
        Payment payment,
        Totals totals,
        List<AllowanceCharge> allowanceCharges,
        List<VatGroup> vatBreakdown,
        List<Line> lines) {
    EInvoice {
        notes = List.copyOf(notes);
        allowanceCharges = List.copyOf(allowanceCharges);
        vatBreakdown = List.copyOf(vatBreakdown);
        lines = List.copyOf(lines);
    }

    /** The languages of electronic invoices. */
    enum Syntax {
        UBL,
        CII,
        ZUGFERD_1,
        FATTURAPA;

        /** Whether the formal rules of EN 16931 bind the document; the older ZUGFeRD and the Italian format have their own. */
        boolean followsEn16931() {
            return this == UBL || this == CII;
        }
    }

    /**
     * BG-4 or BG-7.
     *
     * @param registration BT-30 or BT-47
     * @param electronicAddress BT-34 or BT-49
     */
    record Party(
            Value name,
            Address address,
            Value vatId,
            Value taxNumber,
            Value registration,
            Value electronicAddress,
            Contact contact) {
        static final Party NONE =
                new Party(Value.NONE, Address.NONE, Value.NONE, Value.NONE, Value.NONE, Value.NONE, Contact.NONE);
    }

    /** BG-5 or BG-8; the lines are street and additions, as many as there are. */
    record Address(List<Value> lines, Value postcode, Value city, Value subdivision, Value country) {
        static final Address NONE = new Address(List.of(), Value.NONE, Value.NONE, Value.NONE, Value.NONE);

        Address {
            lines = List.copyOf(lines);
        }

        boolean isPresent() {
            return postcode.isPresent()
                    || city.isPresent()
                    || country.isPresent()
                    || lines.stream().anyMatch(Value::isPresent);
        }
    }

    /** BG-6. */
    record Contact(Value name, Value telephone, Value email) {
        static final Contact NONE = new Contact(Value.NONE, Value.NONE, Value.NONE);
    }

    /**
     * BG-16.
     *
     * @param meansCode BT-81, UNTDID 4461 (or the Italian MP code)
     * @param accounts BT-84, IBANs or national account numbers
     * @param mandate BT-89
     * @param debitedAccount BT-91
     */
    record Payment(
            Value meansCode, Value reference, List<Value> accounts, Value bic, Value mandate, Value debitedAccount) {
        static final Payment NONE = new Payment(Value.NONE, Value.NONE, List.of(), Value.NONE, Value.NONE, Value.NONE);

        Payment {
            accounts = List.copyOf(accounts);
        }
    }

    /** BG-22, BT-106 to BT-115 in this order, without BT-111. */
    record Totals(
            Value lines,
            Value allowances,
            Value charges,
            Value net,
            Value tax,
            Value total,
            Value prepaid,
            Value rounding,
            Value due) {}

    /** BG-20 or BG-21, or BG-27 or BG-28 on a line. */
    record AllowanceCharge(
            boolean charge, Value amount, Value reason, Value reasonCode, Value vatCategory, Value vatRate) {}

    /** BG-23. */
    record VatGroup(Value taxable, Value tax, Value category, Value rate, Value exemption) {}

    /** BG-25. */
    record Line(
            Value id,
            Value name,
            Value description,
            Value quantity,
            Value unit,
            Value unitPrice,
            Value baseQuantity,
            Value net,
            Value vatCategory,
            Value vatRate,
            List<AllowanceCharge> allowanceCharges) {
        Line {
            allowanceCharges = List.copyOf(allowanceCharges);
        }
    }
}

package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.extraction.einvoice.EInvoice.Totals;
import io.billfold.extraction.einvoice.EInvoice.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Totals in FatturaPA. Net and tax are not written but follow from the breakdown (DatiRiepilogo). */
final class FatturaTotals {
    private static final String BREAKDOWN = "DatiBeniServizi/DatiRiepilogo";

    private FatturaTotals() {}

    static Totals totals(Element body) {
        List<VatGroup> groups = vatBreakdown(body);
        Value net = sum(groups.stream().map(VatGroup::taxable));
        Value tax = sum(groups.stream().map(VatGroup::tax));
        Value written = body.value("DatiGenerali/DatiGeneraliDocumento/ImportoTotaleDocumento");
        Value rounding = body.value("DatiGenerali/DatiGeneraliDocumento/Arrotondamento", BREAKDOWN + "/Arrotondamento");
        return new Totals(
                Value.NONE,
                Value.NONE,
                Value.NONE,
                net,
                tax,
                written.or(sum(Stream.of(net, tax))),
                Value.NONE,
                rounding,
                sum(body.all("DatiPagamento/DettaglioPagamento").stream().map(one -> one.value("ImportoPagamento"))));
    }

    static List<VatGroup> vatBreakdown(Element body) {
        return Stream.concat(
                        body.all(BREAKDOWN).stream()
                                .map(group -> new VatGroup(
                                        group.value("ImponibileImporto"),
                                        group.value("Imposta"),
                                        category(group.value("Natura")),
                                        group.value("AliquotaIVA"),
                                        group.value("RiferimentoNormativo"))),
                        FatturaReader.simplified(body).map(FatturaTotals::simplifiedGroup))
                .toList();
    }

    /** The simplified format writes the amount with the tax in it. */
    private static VatGroup simplifiedGroup(Element line) {
        Value gross = line.value("Importo");
        Value tax = line.value("DatiIVA/Imposta");
        Value net = combined(gross, tax, BigDecimal::subtract);
        return new VatGroup(net, tax, category(line.value("Natura")), line.value("DatiIVA/Aliquota"), Value.NONE);
    }

    /** The Italian nature of an operation without tax in the codes of UNCL5305. */
    static Value category(Value nature) {
        String code = switch (nature.raw().split("\\.", -1)[0]) {
            case "" -> "S";
            case "N1", "N2", "N7" -> "O";
            case "N3" ->
                switch (nature.raw()) {
                    case "N3.1" -> "G";
                    case "N3.2" -> "K";
                    default -> "Z";
                };
            case "N6" -> "AE";
            default -> "E";
        };
        return new Value(code, nature.path());
    }

    static List<AllowanceCharge> allowanceCharges(Element parent) {
        return parent.all("ScontoMaggiorazione").stream()
                .map(one -> new AllowanceCharge(
                        one.value("Tipo").is("MG"),
                        one.value("Importo"),
                        Value.NONE,
                        Value.NONE,
                        Value.NONE,
                        Value.NONE))
                .toList();
    }

    private static Value sum(Stream<Value> values) {
        return values.filter(value -> value.number().isPresent())
                .reduce((left, right) -> combined(left, right, BigDecimal::add))
                .orElse(Value.NONE);
    }

    private static Value combined(Value left, Value right, BinaryOperator<BigDecimal> by) {
        Function<BigDecimal, Optional<BigDecimal>> withRight =
                a -> right.number().map(b -> by.apply(a, b));
        return left.number()
                .flatMap(withRight)
                .map(result -> new Value(result.toPlainString(), left.path()))
                .orElse(Value.NONE);
    }
}

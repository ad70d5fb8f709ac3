package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Payment;
import io.billfold.extraction.einvoice.EInvoice.Syntax;
import java.util.List;
import java.util.stream.Stream;

/**
 * FatturaPA 1.x, the Italian format (specifiche tecniche, Agenzia delle Entrate), the ordinary and the simplified one. One file may hold
 * several invoices of the same parties: a body each.
 */
final class FatturaReader {
    private FatturaReader() {}

    static List<EInvoice> read(Element root) {
        Element header = root.first("FatturaElettronicaHeader");
        return root.all("FatturaElettronicaBody").stream()
                .map(body -> read(header, body))
                .toList();
    }

    private static EInvoice read(Element header, Element body) {
        Element document = body.first("DatiGenerali/DatiGeneraliDocumento");
        return new EInvoice(
                Syntax.FATTURAPA,
                header.value("DatiTrasmissione/FormatoTrasmissione"),
                document.value("Numero"),
                document.value("Data"),
                document.value("TipoDocumento"),
                document.value("Divisa"),
                body.value("DatiPagamento/DettaglioPagamento/DataScadenzaPagamento"),
                Value.NONE,
                header.value("CessionarioCommittente/RiferimentoAmministrazione"),
                body.value("DatiGenerali/DatiOrdineAcquisto/IdDocumento"),
                body.value("DatiGenerali/DatiFattureCollegate/IdDocumento"),
                document.all("Causale").stream().map(Element::value).toList(),
                FatturaParty.read(header.first("CedentePrestatore")),
                FatturaParty.read(header.first("CessionarioCommittente")),
                payment(body.all("DatiPagamento/DettaglioPagamento")),
                FatturaTotals.totals(body),
                FatturaTotals.allowanceCharges(document),
                FatturaTotals.vatBreakdown(body),
                Stream.concat(
                                body.all("DatiBeniServizi/DettaglioLinee").stream()
                                        .map(FatturaLine::read),
                                simplified(body).map(FatturaLine::readSimplified))
                        .toList());
    }

    /** In the simplified format every DatiBeniServizi is a line itself. */
    static Stream<Element> simplified(Element body) {
        return body.all("DatiBeniServizi").stream().filter(part -> part.has("Importo"));
    }

    private static Payment payment(List<Element> payments) {
        if (payments.isEmpty()) {
            return Payment.NONE;
        }
        List<Value> accounts = payments.stream()
                .map(payment -> payment.value("IBAN"))
                .filter(Value::isPresent)
                .distinct()
                .toList();
        Element first = payments.getFirst();
        return new Payment(
                first.value("ModalitaPagamento"),
                first.value("CodicePagamento"),
                accounts,
                first.value("BIC"),
                Value.NONE,
                Value.NONE);
    }
}

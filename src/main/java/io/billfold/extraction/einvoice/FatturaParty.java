package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Address;
import io.billfold.extraction.einvoice.EInvoice.Contact;
import io.billfold.extraction.einvoice.EInvoice.Party;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Seller (CedentePrestatore) and buyer (CessionarioCommittente) in FatturaPA. */
final class FatturaParty {
    private FatturaParty() {}

    static Party read(Element party) {
        // The simplified format leaves one level out, or calls it otherwise.
        Element data = party.has("DatiAnagrafici") ? party.first("DatiAnagrafici") : party;
        return new Party(
                name(
                        data.has("Anagrafica")
                                ? data.first("Anagrafica")
                                : data.has("Denominazione") || data.has("Nome")
                                        ? data
                                        : data.first("AltriDatiIdentificativi")),
                address(party.first("Sede", "AltriDatiIdentificativi/Sede")),
                vatId(data.first("IdFiscaleIVA", "IdentificativiFiscali/IdFiscaleIVA")),
                data.value("CodiceFiscale", "IdentificativiFiscali/CodiceFiscale"),
                party.value("IscrizioneREA/NumeroREA"),
                Value.NONE,
                new Contact(Value.NONE, party.value("Contatti/Telefono"), party.value("Contatti/Email")));
    }

    /** A company's name, or first and family name of a person. */
    private static Value name(Element data) {
        return data.value("Denominazione").or(joined(" ", data.value("Nome"), data.value("Cognome")));
    }

    /** Country and number are two elements, and the number has no prefix. */
    private static Value vatId(Element id) {
        return joined("", id.value("IdPaese"), id.value("IdCodice"));
    }

    private static Address address(Element address) {
        Value street = joined(" ", address.value("Indirizzo"), address.value("NumeroCivico"));
        return new Address(
                street.isPresent() ? List.of(street) : List.of(),
                address.value("CAP"),
                address.value("Comune"),
                address.value("Provincia"),
                address.value("Nazione"));
    }

    private static Value joined(String separator, Value... values) {
        List<Value> present = Stream.of(values).filter(Value::isPresent).toList();
        return present.isEmpty()
                ? Value.NONE
                : new Value(
                        present.stream().map(Value::raw).collect(Collectors.joining(separator)),
                        present.getFirst().path());
    }
}

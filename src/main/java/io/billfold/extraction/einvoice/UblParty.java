package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Address;
import io.billfold.extraction.einvoice.EInvoice.Contact;
import io.billfold.extraction.einvoice.EInvoice.Party;
import java.util.List;
import java.util.stream.Stream;

/** BG-4 and BG-7 in UBL. */
final class UblParty {
    private UblParty() {}

    static Party read(Element party) {
        return new Party(
                party.value("PartyLegalEntity/RegistrationName", "PartyName/Name"),
                address(party.first("PostalAddress")),
                taxId(party, true),
                taxId(party, false),
                party.value("PartyLegalEntity/CompanyID"),
                party.value("EndpointID"),
                new Contact(
                        party.value("Contact/Name"),
                        party.value("Contact/Telephone"),
                        party.value("Contact/ElectronicMail")));
    }

    private static Value taxId(Element party, boolean vat) {
        return party.all("PartyTaxScheme").stream()
                .filter(scheme -> scheme.value("TaxScheme/ID").raw().equalsIgnoreCase("VAT") == vat)
                .map(scheme -> scheme.value("CompanyID"))
                .filter(Value::isPresent)
                .findFirst()
                .orElse(Value.NONE);
    }

    private static Address address(Element address) {
        // Not AddressLine (BT-162): writers repeat the whole address there.
        List<Value> lines = Stream.of("StreetName", "AdditionalStreetName")
                .map(address::value)
                .filter(Value::isPresent)
                .toList();
        return new Address(
                lines,
                address.value("PostalZone"),
                address.value("CityName"),
                address.value("CountrySubentity"),
                address.value("Country/IdentificationCode"));
    }
}

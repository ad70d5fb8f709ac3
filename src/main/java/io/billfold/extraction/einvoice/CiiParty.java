package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Address;
import io.billfold.extraction.einvoice.EInvoice.Contact;
import io.billfold.extraction.einvoice.EInvoice.Party;
import java.util.List;
import java.util.stream.Stream;

/** BG-4 and BG-7 in CII. */
final class CiiParty {
    private CiiParty() {}

    static Party read(Element party) {
        Element contact = party.first("DefinedTradeContact");
        return new Party(
                party.value("Name", "SpecifiedLegalOrganization/TradingBusinessName"),
                address(party.first("PostalTradeAddress")),
                taxId(party, "VA"),
                taxId(party, "FC"),
                party.value("SpecifiedLegalOrganization/ID"),
                party.value("URIUniversalCommunication/URIID"),
                new Contact(
                        contact.value("PersonName", "DepartmentName"),
                        contact.value("TelephoneUniversalCommunication/CompleteNumber"),
                        contact.value("EmailURIUniversalCommunication/URIID")));
    }

    private static Value taxId(Element party, String scheme) {
        return party.all("SpecifiedTaxRegistration/ID").stream()
                .filter(id -> id.attributeIs("schemeID", scheme))
                .map(Element::value)
                .filter(Value::isPresent)
                .findFirst()
                .orElse(Value.NONE);
    }

    private static Address address(Element address) {
        List<Value> lines = Stream.of("LineOne", "LineTwo", "LineThree")
                .map(address::value)
                .filter(Value::isPresent)
                .toList();
        return new Address(
                lines,
                address.value("PostcodeCode"),
                address.value("CityName"),
                address.value("CountrySubDivisionName"),
                address.value("CountryID"));
    }
}

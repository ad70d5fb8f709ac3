package io.billfold.reading;

import io.billfold.reading.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lets only XML through that is well-formed and defines nothing of its own: no DOCTYPE, hence no entities to fetch or to blow up. */
final class XmlGuard {
    /** EN 16931 documents nest about 12 deep. */
    private static final int MAX_DEPTH = 200;

    private XmlGuard() {}

    static void check(byte[] xml, Deadline deadline) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                deadline.check();
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new CannotRead(
                                Reason.CORRUPT_XML, "The XML has a DOCTYPE, which invoices must not have.");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (depth > MAX_DEPTH) {
                    throw new CannotRead(Reason.CORRUPT_XML, "The XML is nested too deeply.");
                }
            }
        } catch (XMLStreamException broken) {
            throw new CannotRead(
                    Reason.CORRUPT_XML,
                    "The XML is not well-formed (line " + broken.getLocation().getLineNumber() + ").",
                    broken);
        }
    }
}

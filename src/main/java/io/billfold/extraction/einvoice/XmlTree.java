package io.billfold.extraction.einvoice;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses XML into {@link Element}s. XML from strangers: no DOCTYPE, hence no entities to fetch or to blow up, and limits on size, depth,
 * elements and the text kept of one element.
 */
final class XmlTree {
    static final int MAX_BYTES = 64 * 1024 * 1024;
    /** EN 16931 documents nest about 12 deep. */
    static final int MAX_DEPTH = 100;
    /** A line takes some 40 elements: enough for 25,000 lines. */
    static final int MAX_ELEMENTS = 1_000_000;
    /** Longer text is an attachment in Base64, which is not read here. */
    private static final int MAX_TEXT = 64 * 1024;

    private int elements;
    private int depth;
    private int textLength;
    private @Nullable Element root;
    private @Nullable Element current;

    private XmlTree() {}

    static Element parse(byte[] xml) throws UnreadableXml {
        if (xml.length > MAX_BYTES) {
            throw new UnreadableXml("The XML has " + xml.length / 1_000_000 + " MB.");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return new XmlTree().read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableXml(
                    "The XML is not well-formed (line " + broken.getLocation().getLineNumber() + ").", broken);
        } catch (RuntimeException defectOfTheParser) {
            // The JDK's parser answers some broken encodings with an IllegalArgumentException or worse.
            throw new UnreadableXml("The XML cannot be parsed.", defectOfTheParser);
        }
    }

    private Element read(XMLStreamReader reader) throws XMLStreamException, UnreadableXml {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableXml("The XML has a DOCTYPE, which invoices must not have.");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                default -> {}
            }
        }
        if (root == null) {
            throw new UnreadableXml("The XML has no element.");
        }
        return root;
    }

    private void start(XMLStreamReader reader) throws UnreadableXml {
        depth++;
        elements++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw new UnreadableXml("The XML is nested too deeply or has too many elements.");
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        Element element = new Element(current, namespace, reader.getLocalName(), attributes(reader));
        if (root == null) {
            root = element;
        }
        current = element;
        textLength = 0;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void end() {
        depth--;
        textLength = 0;
        current = current == null ? null : current.parent();
    }

    private void text(XMLStreamReader reader) {
        if (current != null && textLength < MAX_TEXT) {
            textLength += reader.getTextLength();
            current.append(reader.getText());
        }
    }
}

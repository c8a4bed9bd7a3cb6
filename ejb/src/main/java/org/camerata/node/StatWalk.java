package org.camerata.node;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML document once, from element to element, and keeps nothing of it. */
final class StatWalk {

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader xml;

    /** Stands on the root. */
    StatWalk(InputStream document) throws XMLStreamException {
        xml = READERS.createXMLStreamReader(document);
        toElement();
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    String name() {
        return xml.getLocalName();
    }

    boolean isAt(String name) {
        return xml.getLocalName().equals(name);
    }

    /** Goes to the next child of the element it stands on; false at the end of that element. */
    boolean nextChild() throws XMLStreamException {
        return toElement() == XMLStreamConstants.START_ELEMENT;
    }

    /** Leaves the element it stands on, with all that is in it. */
    void skip() throws XMLStreamException {
        while (nextChild()) {
            skip();
        }
    }

    /** The text of the element it stands on, which has no children; leaves it. */
    String text() throws XMLStreamException {
        return xml.getElementText().strip();
    }

    /** The texts of all that have no children, below the element it stands on; leaves it. */
    StatFields fields() throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        while (nextChild()) {
            collect(name(), texts);
        }
        return new StatFields(texts);
    }

    /** As {@link #fields}, with the path to the element it stands on before each. */
    void collect(String path, Map<String, String> into) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean hasChildren = false;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                hasChildren = true;
                collect(path + "/" + name(), into);
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        if (!hasChildren) {
            into.put(path, text.toString().strip());
        }
    }

    private int toElement() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("A document type is not what nginx writes");
        }
        return event;
    }
}

package org.camerata.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** nginx-rtmp's {@code /stat}: rtmp / server / application / live / stream / client. */
final class StatDocument {

    private static final String CAMERA_APPLICATION = "live";
    private static final int STREAM_COUNT_MAX = 10_000;

    private StatDocument() {}

    /**
     * @throws IOException if it cannot be read, or is not what nginx-rtmp writes
     */
    static List<RunningStream> publishedStreams(InputStream xml) throws IOException {
        List<RunningStream> streams = new ArrayList<>();
        for (Element server : children(parse(xml), "server")) {
            for (Element application : children(server, "application")) {
                if (CAMERA_APPLICATION.equals(text(application, "name"))) {
                    for (Element live : children(application, "live")) {
                        collect(live, streams);
                    }
                }
            }
        }
        return streams;
    }

    private static void collect(Element live, List<RunningStream> streams) throws IOException {
        for (Element stream : children(live, "stream")) {
            for (Element client : children(stream, "client")) {
                boolean publishes = !children(client, "publishing").isEmpty();
                if (publishes && streams.size() < STREAM_COUNT_MAX) {
                    streams.add(running(stream, client));
                }
            }
        }
    }

    private static RunningStream running(Element stream, Element client) throws IOException {
        return new RunningStream(
                text(stream, "name"),
                number(client, "id"),
                text(client, "address"),
                number(stream, "bytes_in"));
    }

    private static long number(Element parent, String name) throws IOException {
        try {
            return Long.parseLong(text(parent, name));
        } catch (NumberFormatException e) {
            throw new IOException(name + " is not a number", e);
        }
    }

    private static Element parse(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // else it prints to the console before it throws
            return builder.parse(xml).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }
}

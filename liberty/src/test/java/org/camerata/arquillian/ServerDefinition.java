package org.camerata.arquillian;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Production's server.xml with as little changed as Arquillian needs: a way to ask for the state of
 * applications, and an ear to changes of the file, into which it writes the one to deploy.
 */
final class ServerDefinition {

    private final Document xml;
    private final String apiTypeVisibility;

    private ServerDefinition(Document xml) {
        this.xml = xml;
        Element feature = xml.createElement("feature");
        feature.setTextContent("localConnector-1.0");
        only("featureManager").appendChild(feature);
        only("config").setAttribute("updateTrigger", "polled");

        Element application = only("enterpriseApplication");
        Element loader = (Element) application.getElementsByTagName("classloader").item(0);
        apiTypeVisibility = loader.getAttribute("apiTypeVisibility");
        application.getParentNode().removeChild(application);
    }

    static ServerDefinition of(Path file) throws Exception {
        return new ServerDefinition(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    }

    /** As the application has it that was taken out. */
    String apiTypeVisibility() {
        return apiTypeVisibility;
    }

    void write(Path file) throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private Element only(String name) {
        if (xml.getElementsByTagName(name).getLength() != 1) {
            throw new IllegalStateException("server.xml does not have exactly one " + name);
        }
        return (Element) xml.getElementsByTagName(name).item(0);
    }
}

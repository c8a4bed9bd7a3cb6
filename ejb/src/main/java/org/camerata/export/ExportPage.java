package org.camerata.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code index.html}: an export as a person looks at it, without any other software. */
final class ExportPage {

    private static final String TEMPLATE = template();

    private ExportPage() {}

    static String of(ExportOrder order, List<ExportMade.OfCamera> cameras, String software) {
        return TEMPLATE.replace("{{id}}", Long.toString(order.id()))
                .replace("{{from}}", time(order.from()))
                .replace("{{to}}", time(order.to()))
                .replace("{{by}}", escaped(order.username()))
                .replace("{{reason}}", escaped(order.reason().isEmpty() ? "–" : order.reason()))
                .replace("{{software}}", escaped(software))
                .replace(
                        "{{cameras}}",
                        cameras.stream().map(ExportPage::camera).collect(Collectors.joining()));
    }

    private static String camera(ExportMade.OfCamera camera) {
        StringBuilder html = new StringBuilder("<section>\n");
        html.append("<h2>").append(escaped(camera.name())).append("</h2>\n<p>Serial number ");
        html.append(escaped(camera.serialNumber())).append("</p>\n");
        camera.parts().forEach(part -> html.append(part(part)));
        if (!camera.gaps().isEmpty()) {
            html.append("<table><caption>Without footage</caption>\n");
            camera.gaps().forEach(gap -> html.append(gap(gap)));
            html.append("</table>\n");
        }
        for (String sentence : camera.leftOut()) {
            html.append("<p>").append(escaped(sentence)).append("</p>\n");
        }
        return html.append("</section>\n").toString();
    }

    private static String part(ExportMade.Part part) {
        return """
                <figure>
                <video controls preload="metadata" src="%s" data-from="%d"></video>
                <figcaption><time>%s</time> to %s · SHA-256 <code>%s</code></figcaption>
                </figure>
                """
                .formatted(
                        escaped(part.stored().file()),
                        part.coveredFrom().toEpochMilli(),
                        time(part.coveredFrom()),
                        time(part.coveredTo()),
                        part.stored().sha256());
    }

    private static String gap(ExportGap gap) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(time(gap.range().from()), time(gap.range().to()), gap.reason());
    }

    private static String time(Instant time) {
        return time.toString().replace("T", " ").replace("Z", " UTC");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{{", "{&#123;");
    }

    private static String template() {
        try (InputStream page = ExportPage.class.getResourceAsStream("index.html")) {
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

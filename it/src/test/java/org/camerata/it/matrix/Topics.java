package org.camerata.it.matrix;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camerata.it.stack.LiveSocket;

/** The topics of the socket of live events, and who hears of them. */
final class Topics {

    private static final Path SOURCE =
            Path.of("..", "ejb", "src", "main", "java", "org", "camerata", "event", "Topic.java");

    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z]+)\\(Permission");

    private Topics() {}

    /** As the sources know them. */
    static Set<String> all() throws IOException {
        Set<String> topics = new TreeSet<>();
        Matcher matcher = CONSTANT.matcher(Files.readString(SOURCE));
        while (matcher.find()) {
            topics.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return topics;
    }

    /** {@code yes} or {@code no}, or the status with which a ticket is refused. */
    static String answer(RequestSpecification request, String topic) {
        Response ticket = request.post("/events/tickets");
        if (ticket.statusCode() != 200) {
            return Integer.toString(ticket.statusCode());
        }
        URI address = LiveSocket.address(URI.create(ticket.path("url")));
        try (LiveSocket socket = LiveSocket.open(address)) {
            return socket.subscribeTo(topic).getList("topics").contains(topic) ? "yes" : "no";
        }
    }
}

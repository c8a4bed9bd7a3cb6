package org.camerata.api;

import java.net.URI;
import java.time.Instant;
import org.camerata.event.EventTicket;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens the socket of live events, once. */
@Schema(description = "Opens the socket of live events, once")
public record LiveTicket(
        @Schema(
                        description = "Worth nothing once it was used",
                        examples = "pZk1rGm9yQv0aTn3wEx5uHs7bJd2cLf4oIi6gKq8NtY")
                String ticket,
        @Schema(examples = "2026-11-24T10:15:30Z") Instant expiresAt,
        @Schema(
                        description = "Where to open the WebSocket",
                        examples =
                                "wss://camerata.example/ws/events?ticket=pZk1rGm9yQv0aTn3wEx5uHs7bJd2cLf4oIi6gKq8NtY")
                URI url) {

    private static final String PATH = "/ws/events?ticket=";

    /**
     * @param publicUrl the front door, http or https
     */
    static LiveTicket of(EventTicket ticket, URI publicUrl) {
        URI url =
                URI.create(publicUrl.toString().replaceFirst("^http", "ws") + PATH + ticket.text());
        return new LiveTicket(ticket.text(), ticket.expiresAt(), url);
    }
}

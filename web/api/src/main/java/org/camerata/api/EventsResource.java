package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.camerata.event.EventTickets;
import org.camerata.node.NodeSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets for the socket of live events; {@code org.camerata.api.events} is the socket itself. */
@Path("events")
@Produces(APPLICATION_JSON)
@Tag(name = "Live events")
@ApplicationScoped
public class EventsResource {

    private static final String PROTOCOL =
            """
            A ticket is good once, within 30 s, for the session or token that asks. Open a WebSocket \
            at `url`; frames are JSON.

            Say what you want to hear; `cameras` (up to 200 ids) and `lastEventId` may be left out:

            ```json
            {"subscribe":["cameras","recordings"],"cameras":[17],"lastEventId":1795521600000123}
            ```

            The answer names the topics that you may hear of, and where to resume from until the \
            first event comes:

            ```json
            {"type":"subscribed","topics":["cameras","recordings"],"lastEventId":1795521600000123}
            ```

            Then each event, as far as you may see what it is about at that moment:

            ```json
            {"id":1795521611042817,"topic":"cameras","type":"camera.online",\
            "at":"2026-11-24T12:00:11.042Z","cameraId":17,"data":{}}
            ```

            After a break, open a new socket and send the last id that you have seen. If what came \
            since is not kept any more, or the server has restarted, you are told so; read anew, by \
            REST, what you show:

            ```json
            {"type":"reset","lastEventId":1795521699000500}
            ```

            | topic | types | needs |
            | --- | --- | --- |
            | `cameras` | `camera.online`, `camera.offline`, `camera.sub-online`, `camera.sub-offline`, `camera.changed`, `camera.removed` | `camera:read` on the camera |
            | `quality` | `quality.sampled`, every 5 s for each stream | `camera:read` on the camera |
            | `recordings` | `recording.opened`, `recording.completed`, `recording.removed` | `recording:view` on the footage |
            | `alerts` | `trouble.raised`, `trouble.cleared`, `recording.altered`, `recording.intact-again` | `camera:read` on the camera |
            | `exports` | `export.changed`, at most once a second for each, `export.removed` | `recording:export`, and to have asked for it; or that for all cameras |
            | `system` | `database.away`, `database.back`, `media-core.away`, `media-core.back`, `media-core.restarted`, `disk.low`, `disk.enough` | `system:read` |

            Do not fail on types and members that you do not know: there will be more.

            The server pings every 20 s, which clients answer by themselves. It closes the socket \
            with 4400 for a message that it cannot read (the reason says what is wrong), 4401 for a \
            bad ticket or once the session or token has ended, 4408 for who does not read, 4429 for \
            more than 20 sockets of one user or 10 messages in 10 s, 1009 for a message over 4 KiB, \
            1001 when it stops, 1013 while the database is away.""";

    @Inject EventTickets tickets;
    @Inject NodeSettings settings;

    @POST
    @Path("tickets")
    @Requires
    @Operation(summary = "Ask for a ticket for the socket of live events", description = PROTOCOL)
    @APIResponse(responseCode = "200", description = "A ticket for one socket")
    public LiveTicket ticket() {
        return LiveTicket.of(tickets.issue(), settings.publicUrl());
    }
}

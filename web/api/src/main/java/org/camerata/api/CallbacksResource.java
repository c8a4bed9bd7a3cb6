package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.camera.StreamName;
import org.camerata.ingest.Admission;
import org.camerata.ingest.Admissions;
import org.camerata.ingest.LivePublishers;
import org.camerata.ingest.MediaClient;
import org.camerata.ingest.PublishAttempt;
import org.camerata.recording.IncomingSweep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Answers nginx-rtmp, which comes through its gateway on loopback and shows the shared secret. The
 * front door does not pass these paths on.
 *
 * <p>Arguments that a publisher adds to its URL come last in the form, so only the first value of
 * each field counts.
 */
@Path("streaming")
@Consumes(APPLICATION_FORM_URLENCODED)
@Tag(name = "Media callbacks")
@ApplicationScoped
public class CallbacksResource {

    private static final String EPOCH = "X-Camerata-Epoch";

    /** Our own RTMP module looks at it; Debian's records in any case, until it is told to stop. */
    private static final String RECORD = "X-Camerata-Record";

    private static final String SECRET_SHARED = "the secret shared with the media core";

    @Inject Admissions admissions;
    @Inject LivePublishers publishers;
    @Inject IncomingSweep incoming;

    @POST
    @Path("auth")
    @Public(SECRET_SHARED)
    @MediaCoreOnly
    @Operation(
            summary = "May this key publish?",
            description =
                    "`302` with the public stream name in `Location` admits the publisher, anything"
                            + " else turns it away before a byte of media.")
    @APIResponse(responseCode = "302", description = "Admitted under the name in `Location`")
    @APIResponse(responseCode = "403", description = "Refused")
    public Response admit(
            @FormParam("name") String streamKey,
            @FormParam("addr") String address,
            @FormParam("flashver") String encoder,
            @FormParam("clientid") long clientId,
            @HeaderParam(EPOCH) String epoch) {
        if (streamKey == null || streamKey.isEmpty() || address == null || epoch == null) {
            throw new StreamKeyRejected();
        }
        Admission admission =
                admissions.admit(
                        new PublishAttempt(
                                streamKey, new MediaClient(epoch, clientId), address, encoder));
        // As it is: Response.location() would make it an absolute URL, and nginx would take that.
        return Response.status(Response.Status.FOUND)
                .header("Location", admission.name().value())
                .header(RECORD, admission.record() ? "on" : "off")
                .build();
    }

    @POST
    @Path("publish-start")
    @Public(SECRET_SHARED)
    @MediaCoreOnly
    @Operation(
            summary = "Media of a stream arrives",
            description = "`name` is the public stream name.")
    @APIResponse(responseCode = "204", description = "Heard")
    public void started(@FormParam("name") String streamName) {
        if (streamName != null && StreamName.isValid(streamName)) {
            publishers.started(new StreamName(streamName));
        }
    }

    @POST
    @Path("publish-end")
    @Public(SECRET_SHARED)
    @MediaCoreOnly
    @Operation(summary = "A publisher is gone", description = "May come late, twice, or never.")
    @APIResponse(responseCode = "204", description = "Heard")
    public void ended(@FormParam("clientid") long clientId, @HeaderParam(EPOCH) String epoch) {
        if (epoch != null) {
            publishers.ended(new MediaClient(epoch, clientId));
        }
    }

    @POST
    @Path("record-done")
    @Public(SECRET_SHARED)
    @MediaCoreOnly
    @Operation(summary = "A file is closed", description = "May come late, twice, or never.")
    @APIResponse(responseCode = "204", description = "Heard")
    public void recorded(@FormParam("path") String path) {
        if (path != null) {
            incoming.closed(path.substring(path.lastIndexOf('/') + 1));
        }
    }
}

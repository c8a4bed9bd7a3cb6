package org.camerata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.camerata.export.ExportFile;

/** Has the front door send the file of an export, which answers ranges. */
final class ExportAnswer {

    static final String MEDIA_TYPE = "application/zip";

    private ExportAnswer() {}

    static Response of(ExportFile file) {
        return Response.ok()
                .type(MEDIA_TYPE)
                .header("X-Accel-Redirect", file.place())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}

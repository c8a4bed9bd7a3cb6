package org.camerata.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.camerata.shared.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; the same on every list. */
public class PageQuery {

    @Parameter(description = "`nextCursor` of the page before")
    @QueryParam("cursor")
    String cursor;

    @Parameter(description = "Items at most, 1 to 200", example = "50")
    @QueryParam("size")
    @DefaultValue("" + PageRequest.SIZE_DEFAULT)
    int size;

    /**
     * @throws org.camerata.shared.InvalidPage if the size is out of range
     */
    PageRequest request() {
        return new PageRequest(cursor, size);
    }
}

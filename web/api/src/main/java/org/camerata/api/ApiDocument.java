package org.camerata.api;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the API's document with what holds for all operations, so that no resource repeats it:
 * the token that is needed, and the errors that anything may answer.
 */
public class ApiDocument implements OASFilter {

    /** Reached without a token; {@link Public} says why on each. A test compares the two. */
    static final List<String> PUBLIC_PATHS =
            List.of(
                    "/auth/login",
                    "/auth/refresh",
                    "/footage/",
                    "/streaming/auth",
                    "/streaming/live-access",
                    "/streaming/snapshot",
                    "/streaming/demo-cameras",
                    "/streaming/footage-repair",
                    "/streaming/publish-",
                    "/streaming/record-");

    /** Of the archive; the paths of the document are those that callers use. */
    private static final String CONTEXT_ROOT = "/api";

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problemSchema());
        Paths paths = OASFactory.createPaths();
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            complete(path, item);
                            paths.addPathItem(CONTEXT_ROOT + path, item);
                        });
        document.setPaths(paths);
    }

    private static void complete(String path, PathItem item) {
        boolean open = PUBLIC_PATHS.stream().anyMatch(path::contains);
        item.getOperations().values().forEach(operation -> complete(path, open, operation));
    }

    private static void complete(String path, boolean open, Operation operation) {
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(ApiApplication.BEARER));
            describe(operation, "401", "No valid access token");
            describe(operation, "403", "The caller may not do this");
            describe(operation, "429", "An API token has used up its requests; see `Retry-After`");
        }
        if (path.contains("{")) {
            describe(operation, "404", "There is no such thing");
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            describe(operation, "400", "The request cannot be read, or a value is out of range");
        }
        describe(operation, "503", "The database or the media core does not answer");
    }

    private static void describe(Operation operation, String status, String description) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        APIResponse response = known == null ? OASFactory.createAPIResponse() : known;
        if (response.getDescription() == null) {
            response.setDescription(description);
        }
        if (response.getContent() == null) {
            response.setContent(
                    OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(
                                                    OASFactory.createSchema()
                                                            .ref(PROBLEM_SCHEMA))));
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", text("urn:camerata:problem:camera-not-found"))
                .addProperty("title", text("camera not found"))
                .addProperty("status", OASFactory.createSchema().examples(List.of(404)))
                .addProperty("detail", text("There is no such camera"))
                .addProperty("instance", text("/api/v1/cameras/17"));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .examples(List.of(example));
    }
}

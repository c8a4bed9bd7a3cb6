package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.camerata.access.Permission.AUDIT_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.camerata.audit.AuditEntryView;
import org.camerata.audit.AuditExport;
import org.camerata.audit.AuditFilter;
import org.camerata.audit.AuditLog;
import org.camerata.audit.AuditStatus;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what. Nothing here changes or deletes an entry. */
@Path("audit-logs")
@Produces(APPLICATION_JSON)
@Tag(name = "Audit log")
@ApplicationScoped
public class AuditLogsResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String JSON_LINES = "application/jsonl";

    @Inject AuditLog log;
    @Inject AuditExport export;

    /** A page of entries. */
    public record AuditLogPage(
            List<AuditLogEntry> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "OTAyMTA6MTc5NTUxODAwMDEyMA")
                    @JsonbNillable
                    String nextCursor,
            @Schema(
                            description =
                                    "Entries on all pages; 10000 if there are that many or more",
                            examples = "412")
                    long total) {}

    /** How the chain is doing. */
    @JsonbNillable
    public record AuditLogStatus(
            @Schema(examples = "90210") long entries,
            @Schema(description = "Bound into the chain", examples = "90209") long sealed,
            @Schema(description = "Not yet bound into it", examples = "1") long waiting,
            @Schema(description = "The last signed one", nullable = true, examples = "734")
                    Long checkpointNumber,
            @Schema(nullable = true, examples = "2026-11-24T08:00:07.020Z") Instant checkpointAt) {

        static AuditLogStatus of(AuditStatus status) {
            return new AuditLogStatus(
                    status.entries(),
                    status.sealed(),
                    status.waiting(),
                    status.checkpointNumber(),
                    status.checkpointAt());
        }
    }

    @GET
    @Requires(AUDIT_READ)
    @Operation(summary = "List audit entries", description = "Newest first.")
    public AuditLogPage list(@BeanParam AuditLogQuery query, @BeanParam PageQuery page) {
        Page<AuditEntryView> found = log.list(query.filter(), page.request());
        return new AuditLogPage(
                found.items().stream().map(AuditLogEntry::of).toList(),
                found.nextCursor(),
                found.total());
    }

    @GET
    @Path("{id}")
    @Requires(AUDIT_READ)
    @Operation(summary = "Show an audit entry")
    public AuditLogEntry get(@PathParam("id") long id) {
        return AuditLogEntry.of(log.get(id));
    }

    @GET
    @Path("status")
    @Requires(AUDIT_READ)
    @Operation(
            summary = "Tell how the chain of entries is doing",
            description = "Whether it is unbroken is told by `./camerata audit verify`.")
    public AuditLogStatus status() {
        return AuditLogStatus.of(log.status());
    }

    @GET
    @Path("export")
    @Produces({CSV, JSON_LINES})
    @Requires(AUDIT_READ)
    @Operation(
            summary = "Export audit entries",
            description =
                    "Newest first, 1000000 at most; ask for a range of time at a time to get more."
                            + " In CSV (RFC 4180), text that a spreadsheet would take for a formula"
                            + " begins with an apostrophe. The export itself becomes an entry.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "id,at,action,outcome\r\n90210,2026-11-24T08:00:00.120Z,camera.updated,DONE\r\n"),
                @Content(
                        mediaType = JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "{\"id\":90210,\"at\":\"2026-11-24T08:00:00.120Z\",\"action\":\"camera.updated\"}")
            })
    public Response export(
            @BeanParam AuditLogQuery query,
            @Parameter(
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "jsonl"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    String format) {
        AuditFilter filter = query.filter();
        AuditExport.Format form = form(format);
        export.announce(filter, form);
        StreamingOutput file =
                out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                    export.write(filter, form, writer);
                };
        return Response.ok(file, form == AuditExport.Format.CSV ? CSV : JSON_LINES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit-log." + format + "\"")
                .build();
    }

    private static AuditExport.Format form(String format) {
        return switch (format) {
            case "csv" -> AuditExport.Format.CSV;
            case "jsonl" -> AuditExport.Format.JSONL;
            default -> throw new InvalidParameter("format must be one of csv, jsonl");
        };
    }
}

package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEntryView;
import org.camerata.audit.AuditFilter;
import org.camerata.audit.AuditLog;
import org.camerata.audit.AuditStatus;
import org.camerata.audit.Outcome;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/**
 * Backs audit.xhtml. The audit log lies below the access context and cannot ask who reads it, so
 * this page does.
 */
@Named
@ViewScoped
public class AuditPage extends ListPage<AuditEntryView> {

    private static final long serialVersionUID = 1L;

    private static final List<String> TARGET_TYPES =
            List.of(
                    "user",
                    "team",
                    "camera-group",
                    "grant",
                    "role",
                    "session",
                    "api-token",
                    "camera",
                    "recording",
                    "operation");

    @Inject AuditLog log;
    @Inject Guard guard;

    private String from; // as the browser's field gives it, in its zone
    private String to;
    private String zone;
    private String actor;
    private AuditAction action;
    private String targetType;
    private String targetId;
    private Outcome outcome;
    private String address;
    private String text;
    private transient AuditStatus status;
    private transient AuditEntryView chosen;

    @Override
    public void load() {
        guard.demand(Permission.AUDIT_READ);
        status = log.status();
        super.load();
    }

    @Override
    Page<AuditEntryView> read(PageRequest request) {
        return log.list(filter(), request);
    }

    /** Shows one entry with all that is known of it. */
    public void choose(long id) {
        guard.demand(Permission.AUDIT_READ);
        chosen = log.get(id);
    }

    public List<AuditChange> getChanges() {
        return chosen == null ? List.of() : AuditChange.between(chosen.before(), chosen.after());
    }

    private AuditFilter filter() {
        return new AuditFilter(
                BrowserTime.instant(from, zone).orElse(null),
                BrowserTime.instant(to, zone).orElse(null),
                actor,
                action,
                targetType,
                targetType == null ? null : targetId,
                outcome,
                address,
                null,
                text);
    }

    /** The same entries as a file. */
    public String getExportQuery() {
        return AuditQuery.of(filter());
    }

    public void clearFilters() {
        from = null;
        to = null;
        actor = null;
        action = null;
        targetType = null;
        targetId = null;
        outcome = null;
        address = null;
        text = null;
        search();
    }

    public boolean isFiltered() {
        return Stream.of(from, to, actor, action, targetType, outcome, address, text)
                .anyMatch(value -> value != null);
    }

    public AuditStatus getStatus() {
        return status;
    }

    public AuditEntryView getChosen() {
        return chosen;
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public List<String> getTargetTypes() {
        return TARGET_TYPES;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public AuditAction getAction() {
        return action;
    }

    public void setAction(AuditAction action) {
        this.action = action;
    }

    public String getTargetType() {
        return targetType;
    }

    public void setTargetType(String targetType) {
        this.targetType = targetType;
    }

    public String getTargetId() {
        return targetId;
    }

    public void setTargetId(String targetId) {
        this.targetId = targetId;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

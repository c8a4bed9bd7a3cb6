package org.camerata.fakes;

import java.util.ArrayList;
import java.util.List;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;

/** Keeps what was written down, whichever way. */
public class AuditList extends AuditTrail {

    public final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    @Override
    public void recordAtOnce(AuditEvent event) {
        events.add(event);
    }

    @Override
    public void recordLater(AuditEvent event) {
        events.add(event);
    }

    public List<AuditAction> actions() {
        return events.stream().map(AuditEvent::action).toList();
    }
}

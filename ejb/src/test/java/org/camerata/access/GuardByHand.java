package org.camerata.access;

import java.time.Clock;
import org.camerata.audit.CurrentActor;
import org.camerata.fakes.AuditList;
import org.camerata.shared.CameraId;

/** The guard as it is, before whom a test puts a caller: at first an administrator. */
public final class GuardByHand extends Guard {

    public final CurrentCaller caller = new CurrentCaller();
    public final AuditList written;
    private final GroupsInMemory members = new GroupsInMemory();

    public GuardByHand(Clock clock) {
        this(clock, new AuditList());
    }

    public GuardByHand(Clock clock, AuditList written) {
        caller.actor = new CurrentActor();
        caller.is(TestCallers.admin());
        this.written = written;
        this.current = caller;
        this.groups = members;
        this.kept = new KeptGroups();
        this.kept.lookup = members;
        this.trail = written;
        this.clock = clock;
    }

    public void put(CameraId camera, long group) {
        members.put(camera, group);
    }
}

package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.camerata.shared.CameraId;

/** Reads which groups a camera is in, also for those who ask outside of a transaction. */
@Stateless
public class GroupLookup {

    @Inject CameraGroupMembers members;

    public Set<Long> groupsOf(CameraId camera) {
        return members.groupsOf(camera);
    }
}

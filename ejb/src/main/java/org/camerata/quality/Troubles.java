package org.camerata.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camerata.access.Guard;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The open troubles of the cameras that the caller may see. */
@Stateless
public class Troubles {

    @Inject TroubleRows rows;
    @Inject Guard guard;

    /** Newest first. */
    public Page<TroubleView> list(TroubleFilter filter, PageRequest page) {
        return rows.list(filter, guard.scope(CAMERA_READ), page);
    }

    /**
     * What is wrong with each of some cameras, for a list of them. Cameras without trouble are left
     * out. The caller must have got the cameras from a list of those that they may see.
     */
    public Map<CameraId, TroubleSummary> of(List<CameraId> cameras) {
        return rows.open(cameras).stream().collect(groupingBy(Trouble::camera)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> TroubleSummary.of(one.getValue())));
    }
}

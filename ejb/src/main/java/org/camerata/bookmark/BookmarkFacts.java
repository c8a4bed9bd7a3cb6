package org.camerata.bookmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/** The marks in a time, for a timeline, which asks who may see them. */
@ApplicationScoped
public class BookmarkFacts {

    @Inject BookmarkRows rows;

    /** What touches the time, the earliest first. */
    public List<BookmarkView> between(Collection<CameraId> cameras, TimeRange range) {
        return rows.between(cameras, range).stream().map(Bookmark::view).toList();
    }
}

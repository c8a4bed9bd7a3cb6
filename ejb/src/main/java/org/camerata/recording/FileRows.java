package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.Session;

/** Where segments lie, for who looks at all of them: page by page, and no more than that. */
@ApplicationScoped
class FileRows {

    /** Left to itself, MariaDB reads for each page all those in front of it, too. */
    private static final String FILES =
            "select id, file_path from recording force index (recording_state)"
                    + " where state = :state and id > :after order by id";

    @PersistenceContext EntityManager entities;

    /** By their ids, those behind an id. */
    List<SegmentFile> inState(RecordingState state, long afterId, int countMax) {
        return entities.unwrap(Session.class)
                .createNativeQuery(FILES, Object[].class)
                .setParameter("state", state.name())
                .setParameter("after", afterId)
                .setMaxResults(countMax)
                .setTupleTransformer((row, names) -> file(row, state))
                .getResultList();
    }

    private static SegmentFile file(Object[] row, RecordingState state) {
        return new SegmentFile((Long) row[0], Path.of((String) row[1]), state);
    }
}

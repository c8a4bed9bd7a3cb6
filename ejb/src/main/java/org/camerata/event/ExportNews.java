package org.camerata.event;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.camerata.export.ExportChanged;
import org.camerata.export.ExportRemoved;

/** Tells of exports what is committed. */
@ApplicationScoped
class ExportNews {

    @Inject LiveEvents events;

    void onChanged(@Observes(during = AFTER_SUCCESS) ExportChanged news) {
        Map<String, Object> data = new HashMap<>();
        data.put("exportId", news.exportId());
        data.put("state", news.state().name());
        data.put("doneBytes", news.doneBytes());
        if (news.totalBytes() != null) {
            data.put("totalBytes", news.totalBytes());
        }
        events.tell(Topic.EXPORTS, "export.changed", news.userId(), data);
    }

    void onRemoved(@Observes(during = AFTER_SUCCESS) ExportRemoved news) {
        events.tell(
                Topic.EXPORTS,
                "export.removed",
                news.userId(),
                Map.of("exportId", news.exportId()));
    }
}

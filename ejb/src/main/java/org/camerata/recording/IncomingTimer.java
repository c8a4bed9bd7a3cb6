package org.camerata.recording;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.camerata.ingest.Rush;
import org.camerata.node.MediaCoreAway;

/** Says when {@link IncomingSweep} looks. Not persistent: each node looks after its own files. */
@Singleton
public class IncomingTimer {

    private static final System.Logger LOG = System.getLogger(IncomingTimer.class.getName());

    @Inject IncomingSweep incoming;
    @Inject Rush rush;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        if (rush.isOn()) {
            return; // files wait, publishers do not
        }
        try {
            incoming.sweep();
        } catch (MediaCoreAway e) {
            LOG.log(DEBUG, "What nginx records is looked at once it answers", e);
        }
    }
}

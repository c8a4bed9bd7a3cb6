package org.camerata.snapshot;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Says when {@link SnapshotRound} and {@link SnapshotAlbum} may begin. Not persistent: each node
 * shows its own cameras.
 */
@Singleton
public class SnapshotTimer {

    @Inject SnapshotRound round;
    @Inject SnapshotAlbum album;
    @Inject FootageStills footage;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        round.run();
        footage.rest();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void keep() {
        album.sweep();
        album.keep();
    }
}

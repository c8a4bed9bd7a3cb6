package org.camerata.ingest;

import java.time.Instant;
import org.camerata.camera.CameraStream;
import org.camerata.camera.ProfileId;
import org.camerata.node.RunningStream;

/**
 * A publication on this node that has not ended, as it is remembered.
 *
 * @param keyId of the stream key that it came in with; null where that is not known any more
 * @param encoder as it names itself; null where it does not
 * @param lastSeenAt when nginx last said that it runs
 * @param bytesIn received, as nginx last said
 * @param online whether its media was seen to arrive
 */
record LiveSession(
        CameraStream stream,
        Long keyId,
        MediaClient client,
        String address,
        String encoder,
        Instant startedAt,
        Instant lastSeenAt,
        long bytesIn,
        boolean online) {

    ProfileId profile() {
        return stream.profile();
    }

    LiveSession seen(RunningStream running, Instant now) {
        return new LiveSession(
                stream, keyId, client, address, encoder, startedAt, now, running.bytesIn(), online);
    }

    LiveSession goOnline() {
        return new LiveSession(
                stream, keyId, client, address, encoder, startedAt, lastSeenAt, bytesIn, true);
    }
}

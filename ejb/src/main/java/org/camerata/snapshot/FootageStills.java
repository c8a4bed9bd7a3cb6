package org.camerata.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.camerata.media.GroupPicture;
import org.camerata.media.KeyPicture;
import org.camerata.playback.FootageMoment;
import org.camerata.playback.FootageMoments;
import org.camerata.recording.FootageIndexes;
import org.camerata.shared.CameraId;

/** Stills of footage, for who looks through it. Made when they are asked for, and kept a while. */
@ApplicationScoped
public class FootageStills {

    /** Some two thousand. */
    static final int WEIGHT_MAX_BYTES = 32 << 20;

    static final Duration KEPT = Duration.ofMinutes(30);

    /** Requests; each waits for the decoder, which takes some milliseconds for one. */
    static final int WAITING_COUNT_MAX = 20;

    @Inject FootageMoments moments;
    @Inject FootageIndexes files;
    @Inject SnapshotDecoder decoder;

    private final Semaphore waiting = new Semaphore(WAITING_COUNT_MAX);
    private final Cache<Place, byte[]> made =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT_MAX_BYTES)
                    .weigher((Place place, byte[] jpeg) -> jpeg.length)
                    .expireAfterAccess(KEPT)
                    .build();

    private record Place(long recordingId, int group) {}

    /**
     * The picture of a moment: the last key picture before it.
     *
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not see its footage
     * @throws StillNotFound if there is no footage of the moment, or none that can be decoded here
     * @throws StillsBusy if too many others wait
     */
    public Snapshot at(CameraId camera, Instant at) {
        try {
            FootageMoment moment = moments.find(camera, at).orElseThrow(StillNotFound::new);
            Place place = new Place(moment.segment().recordingId(), moment.group());
            byte[] known = made.getIfPresent(place);
            return new Snapshot(known == null ? make(place, moment) : known, moment.at());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what has not been needed of late. */
    void rest() {
        decoder.rest();
    }

    private byte[] make(Place place, FootageMoment moment) throws IOException {
        if (!waiting.tryAcquire()) {
            throw new StillsBusy();
        }
        try {
            byte[] jpeg = decoder.decode(List.of(picture(moment))).get(0);
            if (jpeg == null) {
                throw new StillNotFound();
            }
            made.put(place, jpeg);
            return jpeg;
        } finally {
            waiting.release();
        }
    }

    private KeyPicture picture(FootageMoment moment) throws IOException {
        try (FileChannel flv = files.open(moment.segment())) {
            Optional<KeyPicture> picture = GroupPicture.read(flv, moment.index(), moment.group());
            return picture.orElseThrow(StillNotFound::new);
        }
    }
}

package org.camerata.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.camerata.media.MalformedMedia;
import org.camerata.media.NothingPlayable;
import org.camerata.node.HotVolume;
import org.camerata.recording.FootageMissing;
import org.camerata.recording.SegmentFile;

/** Keeps the layouts of recordings that somebody watches: a player asks for many ranges of one. */
@ApplicationScoped
class Mp4Cache {

    static final int WEIGHT_MAX_BYTES = 64 << 20;
    static final Duration REST_MAX = Duration.ofMinutes(10);

    @Inject HotVolume volume;

    private final Cache<Long, Mp4File> files =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT_MAX_BYTES)
                    .weigher((Long id, Mp4File file) -> file.memoryBytes())
                    .expireAfterAccess(REST_MAX)
                    .build();

    Mp4File get(SegmentFile segment) {
        return files.get(segment.recordingId(), id -> layOut(volume.resolve(segment.file())));
    }

    private static Mp4File layOut(Path footage) {
        try {
            return Mp4File.of(footage);
        } catch (NothingPlayable | MalformedMedia e) {
            throw new NotPlayable();
        } catch (NoSuchFileException e) {
            throw new FootageMissing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

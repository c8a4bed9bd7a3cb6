package org.camerata.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.camerata.node.NodeSettings;
import org.camerata.recording.RecordingNotFound;
import org.camerata.recording.Recordings;
import org.camerata.shared.Digests;

/** Hands out recordings: by signed path, and as MP4. */
@ApplicationScoped
public class Downloads {

    public static final Duration LIFETIME = Duration.ofHours(1);

    @Inject Recordings recordings;
    @Inject Mp4Cache files;
    @Inject NodeSettings settings;
    @Inject Clock clock;

    /**
     * Signs the path of a finished recording.
     *
     * @throws RecordingNotFound if there is none
     * @throws org.camerata.recording.RecordingStillOpen while it is being written
     */
    public SignedPath sign(long recordingId) {
        recordings.file(recordingId);
        Instant expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        long expires = expiresAt.getEpochSecond();
        String path =
                "/footage/%d/%s/%d.mp4"
                        .formatted(expires, signature(recordingId, expires), recordingId);
        return new SignedPath(path, expiresAt);
    }

    /**
     * Opens a recording by what {@link #sign} gave out.
     *
     * @throws SignatureRejected if it was not signed here, or its time is over
     */
    public Mp4File openSigned(long recordingId, long expires, String signature) {
        byte[] expected = signature(recordingId, expires).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(US_ASCII))) {
            throw new SignatureRejected("The signature does not match");
        }
        if (clock.instant().getEpochSecond() >= expires) {
            throw new SignatureRejected("The link has expired");
        }
        return open(recordingId);
    }

    /**
     * Opens a finished recording as MP4.
     *
     * @throws RecordingNotFound if there is none
     * @throws org.camerata.recording.RecordingStillOpen while it is being written
     * @throws org.camerata.recording.FootageMissing if its file is gone
     * @throws NotPlayable if it holds nothing that an MP4 can carry
     */
    public Mp4File open(long recordingId) {
        return files.get(recordings.file(recordingId));
    }

    private String signature(long recordingId, long expires) {
        byte[] key = settings.urlSigningKey().getBytes(US_ASCII);
        byte[] mac = Digests.hmacSha256(key, "footage " + recordingId + " " + expires);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}

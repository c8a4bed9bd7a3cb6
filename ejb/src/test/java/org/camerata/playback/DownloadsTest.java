package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.recording.RecordingsByHand.KNOWN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camerata.access.Caller;
import org.camerata.access.CallersInMemory;
import org.camerata.access.GuardByHand;
import org.camerata.access.TestCallers;
import org.camerata.audit.AuditAction;
import org.camerata.fakes.HandClock;
import org.camerata.fakes.SmallFlv;
import org.camerata.node.SettingsByHand;
import org.camerata.node.VolumeByHand;
import org.camerata.recording.FootageMissing;
import org.camerata.recording.RecordingNotFound;
import org.camerata.recording.RecordingsByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Pattern PATH =
            Pattern.compile("/footage/([a-z0-9]{1,40})/(\\d+)/([A-Za-z0-9_-]{43})/(\\d+)\\.mp4");

    static final Caller CALLER = TestCallers.admin();
    static final String VIEWER = CALLER.credential().viewer();

    @TempDir Path folder;
    final Downloads downloads = new Downloads();
    final HandClock clock = new HandClock(NOON);
    final GuardByHand guard = new GuardByHand(clock);
    final CallersInMemory callers = new CallersInMemory();

    @BeforeEach
    void oneRecording() throws IOException {
        Path file = Path.of("7/2026/11/24/20261124T120000Z-1-abc.flv");
        VolumeByHand volume = new VolumeByHand(folder);
        volume.write(file, SmallFlv.oneKeyFrame(), NOON);
        downloads.recordings = new RecordingsByHand(file);
        downloads.files = new Mp4Cache();
        downloads.files.volume = volume;
        downloads.signatures = new UrlSignature();
        downloads.signatures.settings = new SettingsByHand();
        downloads.signatures.clock = clock;
        downloads.viewers = new ViewersByHand(downloads.signatures, callers, guard.caller);
        downloads.current = guard.caller;
        downloads.trail = guard.written;
        downloads.played = new PlayedOnce();
        downloads.played.current = guard.caller;
        downloads.played.trail = guard.written;
        downloads.clock = clock;
        callers.add(CALLER);
    }

    @Test
    void openWhatTheySigned() throws IOException {
        SignedPath signed = downloads.sign(KNOWN);
        assertThat(signed.expiresAt()).isEqualTo(NOON.plus(Downloads.LIFETIME));

        Mp4File mp4 = open(signed.path());

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mp4.write(Channels.newChannel(bytes), 0, mp4.sizeBytes());
        assertThat(bytes.size()).isEqualTo((int) mp4.sizeBytes());
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .startsWith("\0\0\0")
                .contains("ftyp", "moov", "mdat", "eeeeee");
    }

    @Test
    void refuseAPathOnceItsTimeIsOver() {
        String path = downloads.sign(KNOWN).path();
        clock.advance(Downloads.LIFETIME.minus(Duration.ofSeconds(1)));
        open(path);
        clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> open(path))
                .isInstanceOf(SignatureRejected.class)
                .hasMessage("The link has expired");
    }

    @Test
    void refuseAPathWhoseTimeWasMovedOn() {
        String path = downloads.sign(KNOWN).path().replace("/1795525200/", "/1795525201/");

        assertRefused(path);
    }

    @Test
    void refuseAPathThatWasTurnedToAnotherRecording() {
        assertRefused(downloads.sign(KNOWN).path().replace("4711.mp4", "4712.mp4"));
    }

    @Test
    void refuseASignatureThatIsNotTheirs() {
        assertThatThrownBy(() -> downloads.openSigned(VIEWER, KNOWN, 1795525200, "ä"))
                .isInstanceOf(SignatureRejected.class);
        assertThatThrownBy(() -> downloads.openSigned(VIEWER, KNOWN, 1795525200, ""))
                .isInstanceOf(SignatureRejected.class);
    }

    @Test
    void refuseAPathThatWasTurnedToAnotherViewer() {
        assertRefused(downloads.sign(KNOWN).path().replace(VIEWER, "t12"));
    }

    @Test
    void refuseAPathWhoseViewerHasSignedOut() {
        String path = downloads.sign(KNOWN).path();
        callers.remove(CALLER);

        assertThatThrownBy(() -> open(path))
                .isInstanceOf(SignatureRejected.class)
                .hasMessage("The link has been revoked");
    }

    @Test
    void writeDownOnePlaybackHoweverManyRangesAreAsked() {
        String path = downloads.sign(KNOWN).path();
        open(path);
        open(path);
        assertThat(guard.written.actions())
                .containsExactly(AuditAction.RECORDING_URL_SIGNED, AuditAction.RECORDING_PLAYED);

        downloads.open(KNOWN);
        assertThat(guard.written.actions()).endsWith(AuditAction.RECORDING_DOWNLOADED);
    }

    @Test
    void signNothingThatIsNotThere() {
        assertThatThrownBy(() -> downloads.sign(4712)).isInstanceOf(RecordingNotFound.class);
    }

    @Test
    void sayThatAFileIsGone() throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
        }

        assertThatThrownBy(() -> downloads.open(KNOWN)).isInstanceOf(FootageMissing.class);
    }

    @Test
    void sayThatAFileHoldsNothingToPlay() throws IOException {
        new VolumeByHand(folder)
                .write(
                        Path.of("7/2026/11/24/20261124T120000Z-1-abc.flv"),
                        SmallFlv.headerOnly(),
                        NOON);

        assertThatThrownBy(() -> downloads.open(KNOWN)).isInstanceOf(NotPlayable.class);
    }

    @Test
    void readAFileOnceForManyRanges() {
        assertThat(downloads.open(KNOWN)).isSameAs(downloads.open(KNOWN));
    }

    private void assertRefused(String path) {
        assertThatThrownBy(() -> open(path))
                .isInstanceOf(SignatureRejected.class)
                .hasMessage("The signature does not match");
    }

    private Mp4File open(String path) {
        Matcher parts = PATH.matcher(path);
        assertThat(parts.matches()).as(path).isTrue();
        return downloads.openSigned(
                parts.group(1),
                Long.parseLong(parts.group(4)),
                Long.parseLong(parts.group(2)),
                parts.group(3));
    }
}

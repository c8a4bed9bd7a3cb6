package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.Footage;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Video;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded: one camera published 25 s, cut every 10 s, before any of these tests. */
class RecordingsIT {

    static final int PUBLISHED_SECONDS = 25;
    static final double KEY_FRAME_INTERVAL_SECONDS = 1;

    @TempDir static Path directory;

    static TestCamera camera;
    static Instant before;
    static List<Segment> segments;

    @BeforeAll
    static void aCameraHasPublished() throws Exception {
        camera = TestCamera.register();
        before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Path file = Media.sample(PUBLISHED_SECONDS);
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), file)) {
            publisher.awaitSuccess(Duration.ofSeconds(PUBLISHED_SECONDS + 20));
        }
        Segments.await(camera, all -> all.size() >= 3);
        segments = Segments.awaitComplete(camera);
    }

    @AfterAll
    static void itIsRemoved() {
        camera.close();
    }

    @Test
    void cutsAPublicationIntoSegments() {
        assertThat(segments).hasSize(3);
        assertThat(segments)
                .allSatisfy(
                        segment -> {
                            assertThat(segment.cameraId()).isEqualTo(camera.id());
                            assertThat(segment.tier()).isEqualTo("HOT");
                            assertThat(segment.sha256()).matches("[0-9a-f]{64}");
                            assertThat(segment.startedAt())
                                    .isAfterOrEqualTo(before.minusSeconds(1));
                            assertThat(segment.endedAt()).isBeforeOrEqualTo(Instant.now());
                        });
    }

    @Test
    void accountsForEverySecond() {
        double total = segments.stream().mapToDouble(Segment::durationSeconds).sum();

        assertThat(total).isCloseTo(PUBLISHED_SECONDS, offset(KEY_FRAME_INTERVAL_SECONDS));
    }

    @Test
    void putsSegmentsEndToEnd() {
        for (int i = 1; i < segments.size(); i++) {
            Duration between =
                    Duration.between(segments.get(i - 1).endedAt(), segments.get(i).startedAt());
            assertThat(between.abs()).isLessThan(Duration.ofMillis(1_500));
        }
    }

    @Test
    void keepsEveryPublishedFrame() throws Exception {
        assertThat(Segments.frames(segments, directory))
                .isEqualTo(Media.frames(Media.sample(PUBLISHED_SECONDS)));
    }

    @Test
    void givesDownloadsThatDecodeWithoutError() throws Exception {
        Path file = segments.get(0).download(directory);

        assertThat(Media.decodedFrameCount(file.toString())).isEqualTo(Media.frames(file).size());
    }

    @Test
    void knowsTheHashOfEachFile() throws Exception {
        for (Segment segment : segments) {
            assertThat(Footage.fileOf(segment)).isPresent();
        }
    }

    @Test
    void showsOneRecording() {
        Segment segment = segments.get(0);
        Response response = segment.get();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(String.valueOf(response.<Object>path("id"))).isEqualTo(segment.id());
        assertThat(response.<String>path("sha256")).isEqualTo(segment.sha256());
    }

    @Test
    void listsNewestFirst() {
        Response page = Api.admin().queryParam("cameraId", camera.id()).get("/recordings");

        List<String> starts = page.path("items.startedAt");
        assertThat(starts.stream().map(Instant::parse).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void findsRecordingsOfATime() {
        Instant second = segments.get(1).startedAt();

        assertThat(ids(Map.of("from", second.plusSeconds(1).toString())))
                .contains(segments.get(2).id())
                .doesNotContain(segments.get(0).id());
        assertThat(ids(Map.of("to", second.minusSeconds(1).toString())))
                .contains(segments.get(0).id())
                .doesNotContain(segments.get(2).id());
    }

    @Test
    void findsRecordingsByStateAndTier() {
        assertThat(ids(Map.of("state", "COMPLETE", "tier", "HOT"))).hasSize(3);
        assertThat(ids(Map.of("state", "OPEN"))).isEmpty();
        assertThat(ids(Map.of("tier", "ARCHIVED"))).isEmpty();
    }

    @Test
    void findsNothingOfACameraThatNeverWas() {
        assertThat(Segments.list(Map.of("cameraId", 999_999_999))).isEmpty();
    }

    @Test
    void pagesThroughTheRecordings() {
        Response first = page(Map.of("size", 2));
        assertThat(first.<List<Object>>path("items")).hasSize(2);
        Response second = page(Map.of("size", 2, "cursor", first.<String>path("nextCursor")));

        assertThat(second.<List<Object>>path("items")).hasSize(1);
        assertThat(second.<Object>path("nextCursor")).isNull();
        assertThat(second.<List<Object>>path("items.id"))
                .doesNotContainAnyElementsOf(first.<List<Object>>path("items.id"));
    }

    @Test
    void startsAPlayableFileWithTheFirstByte() throws Exception {
        byte[] file = Files.readAllBytes(segments.get(0).download(directory));

        String head = new String(file, 0, 64 << 10, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(head.indexOf("ftyp")).isEqualTo(4);
        assertThat(head.indexOf("moov")).isPositive().isLessThan(nonNegative(head.indexOf("mdat")));
    }

    @Test
    void answersRangesWithTheirBytes() throws Exception {
        Segment segment = segments.get(0);
        byte[] whole = Files.readAllBytes(segment.download(directory));

        assertRange(segment, whole, "bytes=0-99", 0, 100);
        assertRange(segment, whole, "bytes=5000-5999", 5000, 6000);
        assertRange(segment, whole, "bytes=1000-", 1000, whole.length);
        assertRange(segment, whole, "bytes=-500", whole.length - 500, whole.length);
    }

    @Test
    void refusesARangeBeyondTheEnd() {
        Response response = range(segments.get(0), "bytes=999999999-");

        assertProblem(response, 416);
        assertThat(response.header("Content-Range")).startsWith("bytes */");
    }

    @Test
    void answersHeadWithTheLength() throws Exception {
        Segment segment = segments.get(0);
        Response head = Api.admin().head("/recordings/{id}/download", segment.id());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(Long.parseLong(head.header("Content-Length")))
                .isEqualTo(Files.size(segment.download(directory)));
    }

    @Test
    void letsASignedAddressInWithoutAToken() throws Exception {
        Segment segment = segments.get(0);
        Response response = anonymous(segment.signedUrl());

        assertThat(segment.signedUrl()).startsWith(Stack.http() + "/footage/");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("video/mp4");
        assertThat(response.asByteArray())
                .isEqualTo(Files.readAllBytes(segment.download(directory)));
    }

    @Test
    void saysHowLongASignedAddressHolds() {
        Response response = Api.admin().get("/recordings/{id}/signed-url", segments.get(0).id());

        assertThat(Instant.parse(response.path("expiresAt"))).isAfter(Instant.now());
    }

    @Test
    void refusesAForgedAddress() {
        String genuine = segments.get(0).signedUrl();
        for (String part :
                genuine.substring((Stack.http() + "/footage/").length()).split("[/?&=]", -1)) {
            if (part.length() > 4) {
                Response response = anonymous(genuine.replace(part, changed(part)));
                assertThat(response.statusCode())
                        .as("with another " + part)
                        .isIn(400, 403, 404, 410);
            }
        }
    }

    @Test
    void playsInABrowser() {
        try (Console console = Console.open().visit("login.xhtml")) {
            console.page()
                    .evaluate(
                            "url => { const video = document.createElement('video');"
                                    + " video.id = 'test'; video.muted = true; video.src = url;"
                                    + " document.body.append(video); video.play(); }",
                            segments.get(0).signedUrl());
            Video video = new Video(console.page(), "test").awaitSeconds(1);

            assertThat(video.picture()).anyMatch(grey -> grey > 20);
        }
    }

    @Test
    void deletesTheFileWithTheRow() throws Exception {
        try (TestCamera other = TestCamera.register()) {
            Segment segment = recordBriefly(other);
            assertThat(Footage.fileOf(segment)).isPresent();
            String url = segment.signedUrl();

            assertThat(segment.delete().statusCode()).isEqualTo(204);

            assertProblem(segment.get(), 404);
            assertProblem(segment.delete(), 404);
            assertThat(anonymous(url).statusCode()).isIn(404, 410);
            assertThat(Footage.fileOf(segment)).isEmpty();
        }
    }

    @Test
    void doesNotDeleteWhatIsBeingWritten() throws Exception {
        try (TestCamera other = TestCamera.register();
                Publisher publisher =
                        Publisher.startEndless(other.rtmpUrl(), Media.sample(10)).awaitFlow()) {
            Segment open = Segments.await(other, all -> !all.isEmpty()).get(0);
            assertThat(open.state()).isEqualTo("OPEN");

            assertProblem(open.delete(), 409);
            assertThat(publisher.isRunning()).isTrue();
        }
    }

    @Test
    void recordsNothingOfACameraThatIsNotToBeRecorded() throws Exception {
        try (TestCamera other = TestCamera.register(false)) {
            try (Publisher publisher = Publisher.start(other.rtmpUrl(), Media.sample(3))) {
                publisher.awaitSuccess(Duration.ofSeconds(20));
            }
            other.awaitStatus("OFFLINE");

            assertThat(Segments.of(other)).isEmpty();
        }
    }

    private static Segment recordBriefly(TestCamera other) throws Exception {
        try (Publisher publisher = Publisher.start(other.rtmpUrl(), Media.sample(3))) {
            publisher.awaitSuccess(Duration.ofSeconds(20));
        }
        return Segments.awaitComplete(other).get(0);
    }

    private static void assertRange(Segment segment, byte[] whole, String range, int from, int to) {
        Response response = range(segment, range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.header("Content-Range"))
                .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + whole.length);
        assertThat(response.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    }

    private static Response range(Segment segment, String range) {
        return Api.admin().header("Range", range).get("/recordings/{id}/download", segment.id());
    }

    private static Response anonymous(String url) {
        return Api.anonymous().basePath("").urlEncodingEnabled(false).get(url);
    }

    private static List<String> ids(Map<String, ?> query) {
        var all = new java.util.HashMap<String, Object>(query);
        all.put("cameraId", camera.id());
        return Segments.list(all).stream().map(Segment::id).toList();
    }

    private static Response page(Map<String, ?> query) {
        return Api.admin()
                .queryParam("cameraId", camera.id())
                .queryParams(query)
                .get("/recordings");
    }

    private static String changed(String part) {
        char last = part.charAt(part.length() - 2);
        return part.substring(0, part.length() - 2)
                + (last == '1' ? '2' : '1')
                + part.charAt(part.length() - 1);
    }

    private static int nonNegative(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}

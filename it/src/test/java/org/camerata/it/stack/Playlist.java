package org.camerata.it.stack;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An HLS list of footage, as a player without a token reads it. */
public final class Playlist {

    private static final String DATE = "#EXT-X-PROGRAM-DATE-TIME:";
    private static final String LENGTH = "#EXTINF:";
    private static final String MAP = "#EXT-X-MAP:URI=\"";
    private static final String BREAK = "#EXT-X-DISCONTINUITY";

    private final List<Part> parts = new ArrayList<>();
    private final String text;

    /** What one decoder plays without a break. */
    public record Part(URI initialization, List<Fragment> fragments) {}

    /**
     * One fragment.
     *
     * @param at when its first picture arrived
     */
    public record Fragment(Instant at, double seconds, URI address) {

        public Instant end() {
            return at.plusMillis((long) (seconds * 1000));
        }

        public Response get() {
            return Api.anonymous().baseUri("").basePath("").get(address);
        }
    }

    private Playlist(URI address, String text) {
        this.text = text;
        Instant at = null;
        double seconds = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith(MAP)) {
                URI map = address.resolve(line.substring(MAP.length(), line.length() - 1));
                parts.add(new Part(map, new ArrayList<>()));
            } else if (line.startsWith(DATE)) {
                at = Instant.parse(line.substring(DATE.length()));
            } else if (line.startsWith(LENGTH)) {
                seconds = Double.parseDouble(line.substring(LENGTH.length()).replace(",", ""));
            } else if (!line.startsWith("#")) {
                last().fragments().add(new Fragment(at, seconds, address.resolve(line)));
            }
        }
    }

    /** The list of a range, asked for by an administrator. */
    public static Playlist of(TestCamera camera, Instant from, Instant to) {
        return at(address(camera, from, to, "url"));
    }

    /** The signed address of a range's list: {@code url} or {@code keyPicturesUrl}. */
    public static String address(TestCamera camera, Instant from, Instant to, String which) {
        Response response =
                Api.admin()
                        .queryParam("from", from.toString())
                        .queryParam("to", to.toString())
                        .get("/cameras/{id}/playback", camera.id());
        response.then().statusCode(200);
        return response.path(which);
    }

    /** The list at a signed address. */
    public static Playlist at(String address) {
        Response response = Api.anonymous().baseUri("").basePath("").get(URI.create(address));
        response.then().statusCode(200).contentType("application/vnd.apple.mpegurl");
        return new Playlist(URI.create(address), response.asString());
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Fragment> fragments() {
        return parts.stream().flatMap(part -> part.fragments().stream()).toList();
    }

    /** How often it says that something does not go on. */
    public int breaks() {
        return (int) text.lines().filter(BREAK::equals).count();
    }

    /** A hash of each video packet that a player gets, in order. */
    public List<String> frames(Path directory) throws IOException {
        List<String> frames = new ArrayList<>();
        for (Part part : parts) {
            frames.addAll(Media.frames(download(part, directory)));
        }
        return frames;
    }

    private static Path download(Part part, Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "part", ".mp4");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    Api.anonymous()
                            .baseUri("")
                            .basePath("")
                            .get(part.initialization())
                            .asByteArray());
            for (Fragment fragment : part.fragments()) {
                out.write(fragment.get().asByteArray());
            }
        }
        return file;
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }
}

package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads an MP4 back by its own sample tables, independently of the code that wrote it. */
final class Mp4Bytes {

    /** One sample; times in ticks of its track. */
    record Sample(long decoded, long shown, boolean key, int entry, String hex) {}

    /** A piece of an edit list; a media time of -1 shows nothing. */
    record Edit(long millis, long mediaTime) {}

    /** One track. */
    record Track(
            String handler, int timescale, int entryCount, List<Sample> samples, List<Edit> edits) {

        List<Long> decoded() {
            return samples.stream().map(Sample::decoded).toList();
        }

        List<String> hex() {
            return samples.stream().map(Sample::hex).toList();
        }
    }

    private final ByteBuffer all;
    private final List<Track> tracks = new ArrayList<>();

    private Mp4Bytes(byte[] bytes) {
        all = ByteBuffer.wrap(bytes);
        ByteBuffer movie = child(all, "moov");
        for (ByteBuffer track : children(movie, "trak")) {
            tracks.add(track(track));
        }
    }

    /** The tracks of the MP4 that is laid out for a file. */
    static List<Track> tracksOf(Path flv) throws IOException {
        return new Mp4Bytes(bytesOf(Mp4Layout.of(flv), flv)).tracks;
    }

    /** The tracks of an MP4 without edit lists. */
    static List<Track> tracksOf(byte[] mp4) {
        return new Mp4Bytes(mp4).tracks;
    }

    static byte[] bytesOf(Mp4Layout layout, Path flv) throws IOException {
        return bytesOf(layout, flv, 0, layout.sizeBytes());
    }

    static byte[] bytesOf(Mp4Layout layout, Path flv, long from, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileChannel source = FileChannel.open(flv)) {
            layout.write(source, Channels.newChannel(out), from, count);
        }
        return out.toByteArray();
    }

    private Track track(ByteBuffer track) {
        ByteBuffer media = child(track, "mdia");
        ByteBuffer table = child(child(media, "minf"), "stbl");
        byte[] handler = new byte[4];
        child(media, "hdlr").get(8, handler);
        return new Track(
                new String(handler, StandardCharsets.US_ASCII),
                child(media, "mdhd").getInt(20),
                child(table, "stsd").getInt(4),
                samples(table),
                edits(track));
    }

    private List<Sample> samples(ByteBuffer table) {
        ByteBuffer sizes = child(table, "stsz");
        int count = sizes.getInt(8);
        List<Integer> durations = expand(child(table, "stts"));
        List<Integer> compositions =
                has(table, "ctts") ? expand(child(table, "ctts")) : new ArrayList<>();
        List<Integer> keys = has(table, "stss") ? ints(child(table, "stss")) : null;
        List<Sample> samples = new ArrayList<>();
        List<Integer> runs = ints(child(table, "stsc"), 3);
        ByteBuffer offsets = child(table, "stco");
        long time = 0;
        for (int chunk = 1; chunk <= offsets.getInt(4); chunk++) {
            int offset = offsets.getInt(4 + 4 * chunk);
            int run = 0;
            while (run + 3 < runs.size() && runs.get(run + 3) <= chunk) {
                run += 3;
            }
            for (int i = 0; i < runs.get(run + 1); i++) {
                int n = samples.size();
                byte[] bytes = new byte[sizes.getInt(12 + 4 * n)];
                all.get(offset, bytes);
                offset += bytes.length;
                long shown = time + (compositions.isEmpty() ? 0 : compositions.get(n));
                boolean key = keys == null || keys.contains(n + 1);
                String hex = HexFormat.of().formatHex(bytes);
                samples.add(new Sample(time, shown, key, runs.get(run + 2), hex));
                time += durations.get(n);
            }
        }
        if (samples.size() != count) {
            throw new AssertionError(samples.size() + " samples in chunks, " + count + " sizes");
        }
        return samples;
    }

    private static List<Edit> edits(ByteBuffer track) {
        List<Edit> edits = new ArrayList<>();
        if (has(track, "edts")) {
            ByteBuffer list = child(child(track, "edts"), "elst").position(8);
            while (list.hasRemaining()) {
                edits.add(new Edit(list.getLong(), list.getLong()));
                list.getInt();
            }
        }
        return edits;
    }

    private static List<Integer> expand(ByteBuffer box) {
        List<Integer> values = new ArrayList<>();
        List<Integer> runs = ints(box, 2);
        for (int i = 0; i < runs.size(); i += 2) {
            for (int n = 0; n < runs.get(i); n++) {
                values.add(runs.get(i + 1));
            }
        }
        return values;
    }

    private static List<Integer> ints(ByteBuffer box) {
        return ints(box, 1);
    }

    private static List<Integer> ints(ByteBuffer box, int perRow) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < box.getInt(4) * perRow; i++) {
            values.add(box.getInt(8 + 4 * i));
        }
        return values;
    }

    private static boolean has(ByteBuffer box, String type) {
        return !children(box, type).isEmpty();
    }

    private static ByteBuffer child(ByteBuffer box, String type) {
        return children(box, type).get(0);
    }

    private static List<ByteBuffer> children(ByteBuffer box, String type) {
        List<ByteBuffer> found = new ArrayList<>();
        for (int at = 0; at < box.limit(); at += box.getInt(at)) {
            byte[] name = new byte[4];
            box.get(at + 4, name);
            if (type.equals(new String(name, StandardCharsets.US_ASCII))) {
                found.add(box.slice(at + 8, box.getInt(at) - 8));
            }
        }
        return found;
    }
}

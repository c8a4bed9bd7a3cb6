package org.camerata.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads fragments back, for tests: every frame of every moof, and where it says that it lies. */
final class FragmentBytes {

    static final int PICTURES = 1;
    static final int SOUND = 2;

    /** Times in ticks of the track. */
    record Frame(int track, long decoded, long ticks, int composition, boolean key, String hex) {}

    private final ByteBuffer all;
    private final List<Frame> frames = new ArrayList<>();

    private FragmentBytes(byte[] bytes) {
        all = ByteBuffer.wrap(bytes);
        for (int at = 0; at < bytes.length; at += all.getInt(at)) {
            if (type(at).equals("moof")) {
                readFragment(at);
            }
        }
    }

    /** All frames of all groups. */
    static List<Frame> of(FootageIndex index, Path flv) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int first = 0; first < index.groups().size(); first = Footage.runEnd(index, first)) {
            frames.addAll(new FragmentBytes(Footage.run(index, flv, first)).frames);
        }
        return frames;
    }

    static List<Frame> of(FootageIndex index, Path flv, int track) throws IOException {
        return of(index, flv).stream().filter(frame -> frame.track() == track).toList();
    }

    static List<Frame> of(byte[] segment) {
        return new FragmentBytes(segment).frames;
    }

    private void readFragment(int moof) {
        int end = moof + all.getInt(moof);
        for (int at = moof + 8; at < end; at += all.getInt(at)) {
            if (type(at).equals("traf")) {
                readTrack(moof, at);
            }
        }
    }

    private void readTrack(int moof, int traf) {
        int header = traf + 8;
        int time = header + all.getInt(header);
        int track = all.getInt(header + 12);
        long decoded = all.getLong(time + 12);
        int end = traf + all.getInt(traf);
        for (int run = time + all.getInt(time); run < end; run += all.getInt(run)) {
            decoded = readRun(moof, run, track, decoded);
        }
    }

    /** Returns when the next one begins. */
    private long readRun(int moof, int run, int track, long start) {
        boolean pictures = (all.getInt(run + 8) & 0x400) != 0;
        long decoded = start;
        int data = moof + all.getInt(run + 16);
        int row = run + 20;
        for (int left = all.getInt(run + 12); left > 0; left--) {
            byte[] bytes = new byte[all.getInt(row + 4)];
            all.get(data, bytes);
            frames.add(
                    new Frame(
                            track,
                            decoded,
                            all.getInt(row),
                            pictures ? all.getInt(row + 12) : 0,
                            !pictures || all.getInt(row + 8) == 0x02000000,
                            HexFormat.of().formatHex(bytes)));
            decoded += all.getInt(row);
            data += bytes.length;
            row += pictures ? 16 : 8;
        }
        return decoded;
    }

    private String type(int at) {
        byte[] type = new byte[4];
        all.get(at + 4, type);
        return new String(type, StandardCharsets.US_ASCII);
    }
}

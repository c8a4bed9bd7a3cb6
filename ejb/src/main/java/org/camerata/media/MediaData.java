package org.camerata.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** The content of the MP4's mdat box, copied from the FLV file as it is asked for. */
final class MediaData {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final ChunkPlan chunks;
    private final SampleSlices video;
    private final SampleSlices audio;
    private final List<SampleEntry> videoEntries;

    MediaData(
            ChunkPlan chunks,
            SampleSlices video,
            SampleSlices audio,
            List<SampleEntry> videoEntries) {
        this.chunks = chunks;
        this.video = video;
        this.audio = audio;
        this.videoEntries = List.copyOf(videoEntries);
    }

    long bytes() {
        return chunks.bytes();
    }

    /** Copies a range, which must lie within the data and not be empty. */
    void write(FileChannel source, WritableByteChannel target, long from, long count)
            throws IOException {
        Copy copy = new Copy(source, target, count);
        int chunk = chunks.at(from);
        long skip = from - chunks.offset(chunk);
        for (; copy.left > 0; chunk++) {
            SampleSlices slices = chunks.isOf(Track.Kind.VIDEO, chunk) ? video : audio;
            int end = chunks.firstSample(chunk) + chunks.sampleCount(chunk);
            for (int i = chunks.firstSample(chunk); i < end && copy.left > 0; i++) {
                byte[] prefix = slices.isPrefixed(i) ? prefix(chunk) : NOTHING;
                skip -= copy.bytes(prefix, skip);
                long slice = slices.bytes(i) - (long) prefix.length;
                long skipped = Math.min(skip, slice);
                skip -= skipped;
                copy.slice(slices.offset(i) + skipped, slice - skipped);
            }
        }
        copy.flush();
    }

    private byte[] prefix(int chunk) {
        return videoEntries.get(chunks.entry(chunk)).inBand();
    }

    /** Gathers slices into writes of {@link #BUFFER_BYTES}. */
    private static final class Copy {

        private final FileChannel source;
        private final WritableByteChannel target;
        private final ByteBuffer buffer;
        private long left;

        Copy(FileChannel source, WritableByteChannel target, long count) {
            this.source = source;
            this.target = target;
            this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, count));
            this.left = count;
        }

        /** Copies bytes but the first {@code skip}; returns how many were skipped. */
        long bytes(byte[] bytes, long skip) throws IOException {
            int from = (int) Math.min(skip, bytes.length);
            int end = (int) Math.min(bytes.length, from + left);
            for (int i = from; i < end; i++) {
                buffer.limit(buffer.capacity()).put(bytes[i]);
                left--;
                if (buffer.position() == buffer.capacity()) {
                    flush();
                }
            }
            return from;
        }

        void slice(long offset, long bytes) throws IOException {
            long position = offset;
            long end = offset + Math.min(bytes, left);
            while (position < end) {
                int start = buffer.position();
                buffer.limit((int) Math.min(buffer.capacity(), start + end - position));
                if (source.read(buffer, position) < 0) {
                    throw new EOFException("the recording ends before its footage does");
                }
                position += buffer.position() - start;
                left -= buffer.position() - start;
                if (buffer.position() == buffer.capacity()) {
                    flush();
                }
            }
        }

        void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
            buffer.clear();
        }
    }
}

package org.camerata.simulator.rtmp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;

/**
 * How cameras announce H.265 over RTMP, which no player behind nginx-rtmp understands.
 *
 * <p>Only what announces the codec is rewritten; the pictures stay H.264. Who takes such a stream
 * for H.265 must not get as far as decoding it.
 */
public enum ForeignCodec {
    /** Codec id 12, which FLV never had but many cameras send. */
    HEVC_LEGACY {
        @Override
        byte[] video(byte[] avc) {
            byte[] body = avc.clone();
            body[0] = (byte) ((avc[0] & FRAME_TYPE) | LEGACY_HEVC_ID);
            return body;
        }

        @Override
        double id() {
            return LEGACY_HEVC_ID;
        }
    },
    /** Four-character code {@code hvc1} of enhanced RTMP. */
    HEVC_ENHANCED {
        @Override
        byte[] video(byte[] avc) {
            boolean header = avc[1] == 0;
            int payload = header ? AVC_PREFIX_BYTES : AVC_COMPOSITION_AT;
            ByteBuffer body = ByteBuffer.allocate(1 + HVC1.length + avc.length - payload);
            body.put((byte) (ENHANCED | (avc[0] & FRAME_TYPE) | (header ? 0 : CODED_FRAMES)));
            body.put(HVC1);
            body.put(avc, payload, avc.length - payload);
            return body.array();
        }

        @Override
        double id() {
            return ByteBuffer.wrap(HVC1).getInt();
        }
    };

    private static final int FRAME_TYPE = 0xF0;
    private static final int ENHANCED = 0x80;
    private static final int CODED_FRAMES = 1;
    private static final int LEGACY_HEVC_ID = 12;
    private static final int AVC_COMPOSITION_AT = 2;
    private static final int AVC_PREFIX_BYTES = 5;
    private static final byte[] HVC1 = "hvc1".getBytes(US_ASCII);

    /** A video tag's body with another name for its codec. */
    abstract byte[] video(byte[] avc);

    /** What {@code videocodecid} says in the metadata. */
    abstract double id();

    List<FlvTag> rewrite(List<FlvTag> tags) {
        List<FlvTag> rewritten = new ArrayList<>();
        for (FlvTag tag : tags) {
            byte[] body =
                    switch (tag.type()) {
                        case RtmpMessage.VIDEO -> video(tag.body());
                        case RtmpMessage.DATA -> metadata(tag.body());
                        default -> tag.body();
                    };
            rewritten.add(new FlvTag(tag.type(), tag.timestampMillis(), body));
        }
        return rewritten;
    }

    private byte[] metadata(byte[] script) {
        try {
            List<Object> values = new ArrayList<>(Amf0.decode(script));
            values.replaceAll(value -> value instanceof Map<?, ?> map ? withId(map) : value);
            return Amf0.encode(values.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was our own
        }
    }

    private Map<Object, Object> withId(Map<?, ?> map) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put("videocodecid", id());
        return changed;
    }
}

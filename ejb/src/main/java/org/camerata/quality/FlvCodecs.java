package org.camerata.quality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;

/** The codecs as RTMP modules write them: numbers, four characters, or names of their own. */
final class FlvCodecs {

    private static final String NUMBER = "[0-9]{1,3}";
    private static final int FOURCC_LENGTH = 4;

    private FlvCodecs() {}

    /**
     * @param text null if no frame came
     */
    static VideoCodec videoMeasured(String text) {
        if (text == null) {
            return VideoCodec.NONE;
        }
        if (text.matches(NUMBER)) {
            return VideoCodec.ofNumber(Integer.parseInt(text));
        }
        return text.length() == FOURCC_LENGTH
                ? VideoCodec.ofFourcc(ByteBuffer.wrap(text.getBytes(ISO_8859_1)).getInt())
                : VideoCodec.UNKNOWN;
    }

    /**
     * @param text null if no audio came
     */
    static AudioCodec audioMeasured(String text) {
        if (text == null) {
            return AudioCodec.NONE;
        }
        if (text.matches(NUMBER)) {
            return AudioCodec.ofNumber(Integer.parseInt(text));
        }
        return text.equals("mp4a") ? AudioCodec.AAC : AudioCodec.UNKNOWN;
    }

    /** The stock module knows no codec that came after H.264. */
    static VideoCodec videoDeclared(String name) {
        return switch (name) {
            case "" -> null;
            case "H264" -> VideoCodec.H264;
            default -> VideoCodec.UNKNOWN;
        };
    }

    static AudioCodec audioDeclared(String name) {
        return switch (name) {
            case "" -> AudioCodec.NONE;
            case "AAC" -> AudioCodec.AAC;
            case "MP3", "MP3-8K" -> AudioCodec.MP3;
            case "G711A" -> AudioCodec.G711A;
            case "G711U" -> AudioCodec.G711U;
            case "Speex" -> AudioCodec.SPEEX;
            default -> AudioCodec.UNKNOWN;
        };
    }
}

package org.camerata.quality;

import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;

/** What codecs are called in a camera's menu. */
public final class CodecNames {

    private CodecNames() {}

    public static String of(VideoCodec codec) {
        return switch (codec) {
            case NONE -> "no video";
            case H264 -> "H.264";
            case HEVC -> "H.265 (HEVC)";
            case AV1 -> "AV1";
            case VP9 -> "VP9";
            case UNKNOWN -> "an unknown video codec";
        };
    }

    public static String of(AudioCodec codec) {
        return switch (codec) {
            case NONE -> "no audio";
            case AAC -> "AAC";
            case MP3 -> "MP3";
            case G711A -> "G.711 A-law";
            case G711U -> "G.711 µ-law";
            case SPEEX -> "Speex";
            case PCM -> "PCM";
            case NELLYMOSER -> "Nellymoser";
            case UNKNOWN -> "unknown";
        };
    }
}

package org.camerata.quality;

import java.util.Set;
import org.camerata.media.AudioCodec;

/** The rules of the sound. */
final class AudioRules {

    private static final Set<AudioCodec> PLAYABLE = Set.of(AudioCodec.AAC, AudioCodec.MP3);

    private AudioRules() {}

    /** It never came. */
    static Finding missing(Situation now) {
        boolean expected = Boolean.TRUE.equals(now.expected().audio());
        return Finding.presentIf(
                expected && now.sound().codec() == AudioCodec.NONE, TroubleFacts.NONE);
    }

    /** It came, and does not any more. */
    static Finding stopped(Situation now) {
        Integer age = now.sound().ageMs();
        if (Boolean.FALSE.equals(now.expected().audio())) {
            return Finding.ABSENT;
        }
        return age == null
                ? Finding.UNKNOWN
                : Finding.presentIf(age > TroubleRules.SILENCE_MAX_MS, TroubleFacts.of(age));
    }

    static Finding unsupportedCodec(Situation now) {
        AudioCodec codec = now.sound().codec();
        return Finding.presentIf(
                codec != AudioCodec.NONE && !PLAYABLE.contains(codec),
                TroubleFacts.of(CodecNames.of(codec)));
    }
}

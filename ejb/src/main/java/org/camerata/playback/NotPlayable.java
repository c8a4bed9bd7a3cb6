package org.camerata.playback;

import org.camerata.shared.DomainException;

/** The recording holds nothing that an MP4 can carry; its file is whole. */
public class NotPlayable extends DomainException {

    private static final long serialVersionUID = 1L;

    NotPlayable() {
        super(
                Kind.CONFLICT,
                "not-playable",
                "The recording holds neither H.264 video nor AAC or MP3 audio");
    }
}

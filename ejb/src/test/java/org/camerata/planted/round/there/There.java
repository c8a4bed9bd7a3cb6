package org.camerata.planted.round.there;

import org.camerata.planted.round.back.Back;

/** One half of a circle. */
public class There {
    Back back;
}

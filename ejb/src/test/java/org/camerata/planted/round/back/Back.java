package org.camerata.planted.round.back;

import org.camerata.planted.round.there.There;

/** The other half of a circle. */
public class Back {
    There there;
}

package org.camerata.quality;

import org.camerata.camera.StreamExpectation;

/**
 * What a rule looks at.
 *
 * @param sizeBefore of the picture when it was last known; null if it never was
 * @param isOpen whether the trouble is open: then a stricter bound says that it is over
 */
record Situation(
        StreamFigures figures, StreamExpectation expected, String sizeBefore, boolean isOpen) {

    Picture picture() {
        return figures.picture();
    }

    Sound sound() {
        return figures.sound();
    }

    /** Below one bound it is present, above a higher one it is over, in between it stays. */
    boolean isBelow(double value, double bound, double boundToClear) {
        return value < (isOpen ? boundToClear : bound);
    }

    /** Above one bound it is present, below a lower one it is over, in between it stays. */
    boolean isAbove(double value, double bound, double boundToClear) {
        return value > (isOpen ? boundToClear : bound);
    }
}

/* Which part of time is shown, on how many pixels. Pure; immutable. */
import { DAY, MINUTE } from "./zone-times.js";

export const SPAN_MIN_MS = MINUTE;
export const SPAN_MAX_MS = 400 * DAY;
/** How far one may look into the future: enough to have now in the middle. */
const FUTURE_MAX = 0.5;

export class TimelineScale {
    /**
     * @param from at the left edge
     * @param to at the right edge
     */
    constructor(from, to, width, now) {
        const span = Math.min(SPAN_MAX_MS, Math.max(SPAN_MIN_MS, to - from));
        const latest = now + span * FUTURE_MAX;
        this.to = Math.min(latest, from + span);
        this.from = this.to - span;
        this.span = span;
        this.width = Math.max(1, width);
        this.now = now;
    }

    x(at) {
        return ((at - this.from) / this.span) * this.width;
    }

    at(x) {
        return this.from + (x / this.width) * this.span;
    }

    get millisPerPixel() {
        return this.span / this.width;
    }

    /** Larger than 1 shows less time; what is at x stays there. */
    zoomed(factor, x) {
        const held = this.at(x);
        const span = Math.min(SPAN_MAX_MS, Math.max(SPAN_MIN_MS, this.span / factor));
        const from = held - (x / this.width) * span;
        return new TimelineScale(from, from + span, this.width, this.now);
    }

    moved(pixels) {
        const millis = pixels * this.millisPerPixel;
        return new TimelineScale(this.from - millis, this.to - millis, this.width, this.now);
    }

    around(at, span = this.span) {
        return new TimelineScale(at - span / 2, at + span / 2, this.width, this.now);
    }

    resized(width) {
        return new TimelineScale(this.from, this.to, width, this.now);
    }

    renewed(now) {
        return new TimelineScale(this.from, this.to, this.width, now);
    }

    holds(at) {
        return at >= this.from && at <= this.to;
    }
}

/*
 * What is known of the time that is shown: footage, gaps and why. Asked for around what is seen, as
 * finely as it is seen, and kept until one looks elsewhere.
 */
import { ask } from "../session.js";
import { DAY } from "./zone-times.js";

/** More than is seen, so that moving a little asks nothing; in shares of what is seen. */
const MARGIN = 0.5;
/** Asked again when one sees so much more finely than what is known. */
const FINER = 3;
const RENEWED_MS = 10_000;
const SEARCHED_MS = 31 * DAY;

const root = new URL("../../..", import.meta.url);

export class TimelineData {
    #known = null; // {from, to, span, at, cameras, lanes}
    #asking = null;

    /** Spans of a camera as they are known. */
    spans(camera) {
        return this.#known?.lanes.get(camera)?.spans ?? [];
    }

    /** Bookmarks of a camera as they are known. */
    bookmarks(camera) {
        return this.#known?.lanes.get(camera)?.bookmarks ?? [];
    }

    /** Footage of a camera that is known not to be what was recorded. */
    altered(camera) {
        return this.#known?.lanes.get(camera)?.altered ?? [];
    }

    /** What is to be said of such footage at a moment; empty if there is none. */
    warning(camera, at) {
        return this.altered(camera).find((one) => one.from <= at && at < one.to)?.text ?? "";
    }

    /** The span that holds a moment, if that is known. */
    spanAt(camera, at) {
        return this.spans(camera).find((span) => span.from <= at && at < span.to);
    }

    /**
     * Learns what the scale shows; calls back if something new is known.
     */
    async need(scale, cameras, changed) {
        if (!cameras.length || this.#suffices(scale, cameras) || this.#asking) {
            return;
        }
        const from = scale.from - scale.span * MARGIN;
        const to = Math.min(Date.now(), scale.to + scale.span * MARGIN);
        if (to <= from) {
            return;
        }
        this.#asking = readTimelines(cameras, from, to);
        try {
            const lanes = await this.#asking;
            if (lanes) {
                this.#known = { from, to, span: scale.span, at: Date.now(), cameras, lanes };
                changed();
            }
        } finally {
            this.#asking = null;
        }
    }

    forget() {
        this.#known = null;
    }

    /**
     * Where the next footage of any of the cameras begins, within a month; null if there is none.
     */
    async nextFootage(cameras, at) {
        const to = Math.min(Date.now(), at + SEARCHED_MS);
        if (to <= at) {
            return null;
        }
        const lanes = await readTimelines(cameras, at, to);
        const starts = [...(lanes?.values() ?? [])]
            .flatMap((lane) => lane.spans)
            .filter((span) => span.kind !== "GAP")
            .map((span) => Math.max(span.from, at));
        return starts.length ? Math.min(...starts) : null;
    }

    #suffices(scale, cameras) {
        const known = this.#known;
        if (!known || known.cameras.join() !== cameras.join() || scale.span * FINER < known.span) {
            return false;
        }
        const reachesNow = Date.now() - Math.min(scale.to, Date.now()) > RENEWED_MS;
        const fresh = Date.now() - known.at < RENEWED_MS;
        return known.from <= scale.from && known.to >= Math.min(scale.to, Date.now()) - RENEWED_MS
            ? reachesNow || fresh
            : false;
    }
}

/**
 * What there is of a range, by camera: spans, bookmarks, altered footage; null where the session is
 * over.
 */
export async function readTimelines(cameras, from, to) {
    const query = new URLSearchParams(cameras.map((id) => ["camera", id]));
    query.set("from", new Date(from).toISOString());
    query.set("to", new Date(to).toISOString());
    const answer = await ask(new URL(`data/timeline?${query}`, root));
    const body = await answer?.json();
    return body && new Map(body.items.map((lane) => [lane.cameraId, readable(lane)]));
}

function readable(lane) {
    return {
        spans: lane.spans.map(timed),
        bookmarks: lane.events
            .filter((event) => event.kind === "BOOKMARK")
            .map((event) => timed({ ...event, camera: lane.cameraId })),
        altered: lane.events.filter((event) => event.kind === "ALTERED").map(timed),
    };
}

const timed = (one) => ({
    ...one,
    from: Date.parse(one.from),
    to: Date.parse(one.to ?? one.from),
});

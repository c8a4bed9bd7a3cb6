/* The range that is marked on the timeline: where it begins, where it ends, or one of both. */
import * as zoned from "./zone-times.js";

export class MarkedRange {
    #timeline;
    #tools;
    #from = null;
    #to = null;

    constructor(page, timeline) {
        this.#timeline = timeline;
        this.#tools = page.querySelector("#markedTools");
    }

    /** Null without that mark. */
    get from() {
        return this.#from;
    }

    get to() {
        return this.#to;
    }

    begin(at, zone) {
        this.#set(at, this.#to, zone);
    }

    end(at, zone) {
        this.#set(this.#from, at, zone);
    }

    clear() {
        this.#set(null, null, "UTC");
    }

    /** The marked range; from one mark to a moment; or the minute around it. */
    around(at) {
        const ends = [this.#from, this.#to].filter((end) => end !== null);
        if (!ends.length) {
            return { from: at - zoned.MINUTE / 2, to: at + zoned.MINUTE / 2 };
        }
        const range = ends.length === 1 ? [...ends, at] : ends;
        return { from: Math.min(...range), to: Math.max(...range) };
    }

    #set(from, to, zone) {
        const turned = from !== null && to !== null && from > to;
        [this.#from, this.#to] = turned ? [to, from] : [from, to];
        this.#show(zone);
    }

    #show(zone) {
        const [from, to] = [this.#from, this.#to];
        const either = from ?? to;
        this.#timeline.show({
            marked: either === null ? null : { from: from ?? either, to: to ?? either },
        });
        this.#tools.hidden = either === null;
        const text = (at) => (at === null ? "–" : zoned.clockSeconds(zone, at));
        this.#tools.querySelector("#markedFrom").textContent = text(from);
        this.#tools.querySelector("#markedTo").textContent = text(to);
    }
}

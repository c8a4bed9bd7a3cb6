/*
 * Which moment lies where in a list of footage. A list says of each fragment when it arrived; a
 * camera's clock may run fast or slow, so what lies between two such moments is spread evenly.
 */

/** What is further apart is a gap between two fragments. */
const GAP_MIN_MS = 1_500;
const DATE = "#EXT-X-PROGRAM-DATE-TIME:";
const LENGTH = "#EXTINF:";
const PACE_MIN = 0.5;
const PACE_MAX = 2;

export class FootageMap {
    #fragments;

    /**
     * @param fragments of hls.js: start and duration in seconds, programDateTime in milliseconds
     */
    constructor(fragments) {
        this.#fragments = fragments;
    }

    /** Reads the text of a list as Camerata writes it, before a player has it. */
    static parse(list) {
        const fragments = [];
        let start = 0;
        let at = NaN;
        for (const line of list.split("\n")) {
            if (line.startsWith(DATE)) {
                at = Date.parse(line.slice(DATE.length));
            } else if (line.startsWith(LENGTH)) {
                const duration = parseFloat(line.slice(LENGTH.length));
                fragments.push({ start, duration, programDateTime: at });
                start += duration;
            }
        }
        return new FootageMap(fragments);
    }

    /** The moment that is shown at a time of the player, in seconds. */
    at(seconds) {
        const place = this.#last((one) => one.start <= seconds + 1e-3);
        const one = this.#fragments[Math.max(0, place)];
        return one ? one.programDateTime + (seconds - one.start) * 1000 * this.#pace(place) : NaN;
    }

    /** The player's time of a moment; null where there is no footage of it. */
    seconds(at) {
        const place = this.#last((one) => one.programDateTime <= at);
        const one = this.#fragments[place];
        if (!one) {
            return null;
        }
        const past = (at - one.programDateTime) / 1000 / this.#pace(place);
        return past < one.duration ? one.start + past : null;
    }

    /** Milliseconds that passed for each of media. */
    #pace(place) {
        const [one, other] = [this.#fragments[place], this.#fragments[place + 1]];
        if (!one || !other) {
            return 1;
        }
        const passed = other.programDateTime - one.programDateTime;
        if (passed - one.duration * 1000 > GAP_MIN_MS) {
            return 1;
        }
        return Math.min(PACE_MAX, Math.max(PACE_MIN, passed / (one.duration * 1000)));
    }

    /** Index of the last fragment that does; -1 if none. They ascend. */
    #last(does) {
        let [low, high] = [0, this.#fragments.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (does(this.#fragments[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}

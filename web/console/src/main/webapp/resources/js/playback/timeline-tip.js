/* What lies under the pointer: the moment, what was recorded or why not, and a picture of it. */
import { ask } from "../session.js";
import { reasonOf } from "./reasons.js";
import { full } from "./zone-times.js";

/** One looks for a picture only where one stays. */
const STILL_PAUSE_MS = 120;
const EDGE_PIXELS = 8;

const root = new URL("../../..", import.meta.url);

export class TimelineTip {
    #element;
    #image;
    #timer = 0;
    #asked = "";

    constructor(element) {
        this.#element = element;
        this.#image = element.querySelector("img");
    }

    /**
     * @param at null where nothing is pointed at
     * @param span null where it is not known
     * @param warning what is wrong with its footage; empty if nothing is known to be
     */
    show(at, x, camera, span, zone, warning) {
        clearTimeout(this.#timer);
        this.#element.hidden = at === null || !camera;
        if (this.#element.hidden) {
            this.#asked = "";
            return;
        }
        this.#element.querySelector(".tip-time").textContent = full(zone, at);
        this.#element.querySelector(".tip-text").textContent = warning || this.#text(span);
        this.#place(x);
        if (span && span.kind !== "GAP") {
            this.#timer = setTimeout(() => this.#still(camera.id, at), STILL_PAUSE_MS);
        } else {
            this.#image.hidden = true;
        }
    }

    #text(span) {
        if (!span || span.kind === "FOOTAGE") {
            return "";
        }
        if (span.kind === "GAP") {
            return reasonOf(span);
        }
        const share = Math.floor((span.recordedMs / (span.to - span.from)) * 100);
        return `${share} % of this time was recorded. ${reasonOf(span)}`;
    }

    #place(x) {
        const room = this.#element.parentElement.clientWidth;
        const width = this.#element.offsetWidth;
        const left = Math.min(Math.max(EDGE_PIXELS, x - width / 2), room - width - EDGE_PIXELS);
        this.#element.style.left = `${Math.max(0, left)}px`;
    }

    async #still(camera, at) {
        const query = new URLSearchParams({ camera, at: new Date(at).toISOString() });
        this.#asked = `${query}`;
        try {
            const answer = await ask(new URL(`data/footage-still?${query}`, root), {});
            const picture = await answer?.blob();
            if (picture && this.#asked === `${query}`) {
                URL.revokeObjectURL(this.#image.src);
                this.#image.src = URL.createObjectURL(picture);
                this.#image.hidden = false;
            }
        } catch {
            this.#image.hidden = true; // there is none of this moment
        }
    }
}

/*
 * Stills of cameras: fetched while they can be seen, at most as often as there are new ones, and
 * marked with their age once that matters. A page says <span><img data-still="CAMERA" hidden/></span>;
 * the span is what can be seen before there is a picture.
 */
import { ask } from "./session.js";

/** The server makes no more. */
const RENEWED_MS = 10_000;
const RETRY_MAX_MS = 60_000;
/** Older pictures say how old they are. */
const STALE_MS = 60_000;

const root = new URL("../..", import.meta.url);

/** One picture that keeps itself fresh between start() and stop(). */
export class Still {
    #image;
    #camera;
    #timer = 0;
    #failures = 0;
    #request = null;
    #url = "";

    constructor(image, camera) {
        this.#image = image;
        this.#camera = camera;
    }

    start() {
        if (!this.#request && !this.#timer) {
            this.#renew();
        }
    }

    stop() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        this.#request?.abort();
        this.#request = null;
    }

    /** Gives its memory back. */
    end() {
        this.stop();
        this.#image.removeAttribute("src");
        this.#image.hidden = true;
        URL.revokeObjectURL(this.#url);
    }

    async #renew() {
        const request = new AbortController();
        this.#request = request;
        try {
            const address = new URL(`data/snapshot?camera=${this.#camera}`, root);
            const answer = await ask(address, { signal: request.signal });
            if (!answer) {
                return;
            }
            const takenAt = Date.parse(answer.headers.get("Last-Modified"));
            this.#show(await answer.blob(), takenAt);
            this.#failures = 0;
        } catch {
            this.#failures++;
        }
        if (this.#request === request) {
            this.#request = null;
            this.#later();
        }
    }

    #later() {
        const pause = Math.min(RETRY_MAX_MS, RENEWED_MS * 2 ** this.#failures);
        this.#timer = setTimeout(() => {
            this.#timer = 0;
            this.#renew();
        }, pause);
    }

    #show(blob, takenAt) {
        URL.revokeObjectURL(this.#url);
        this.#url = URL.createObjectURL(blob);
        this.#image.src = this.#url;
        this.#image.hidden = false;
        const stale = Date.now() - takenAt > STALE_MS;
        this.#image.classList.toggle("stale", stale);
        this.#image.title = stale ? `Taken ${new Date(takenAt).toLocaleString()}` : "";
    }
}

/** Watches those of a page, also those that come later. */
export function watchStills() {
    const stills = new Map();
    const places = new Map();
    const seen = new IntersectionObserver((entries) => {
        for (const entry of entries) {
            const still = stills.get(entry.target.firstElementChild);
            if (entry.isIntersecting && !document.hidden) {
                still?.start();
            } else {
                still?.stop();
            }
        }
    });
    const look = () => {
        for (const [image, still] of stills) {
            if (!image.isConnected) {
                still.end();
                stills.delete(image);
                seen.unobserve(places.get(image));
                places.delete(image);
            }
        }
        for (const image of document.querySelectorAll("img[data-still]")) {
            if (!stills.has(image)) {
                stills.set(image, new Still(image, image.dataset.still));
                places.set(image, image.parentElement);
                seen.observe(image.parentElement);
            }
        }
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("visibilitychange", () => {
        for (const place of places.values()) {
            seen.unobserve(place);
            seen.observe(place); // tells anew whether it can be seen
        }
    });
}

/*
 * One camera on the wall. States, shown as data-state of the tile:
 *   connecting  asking for the signed path, or waiting for the first picture; the still is shown
 *   live        pictures arrive
 *   offline     the camera sends nothing; the last still is shown
 *   error       the picture broke; tried again with growing pauses, and the still is shown
 *   resting     nobody can see it; it holds neither picture nor connection
 */
import Hls from "../vendor/hls.js/hls.light.min.mjs";
import { ask } from "./session.js";
import { Still } from "./stills.js";

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 30_000;
/** Tiles that lost their server together come back spread over this share of the pause. */
const RETRY_JITTER = 0.4;
const STALL_MAX_MS = 8_000;
/** A signed path is renewed when this share of its life is over. */
const RENEWED_AT = 0.7;

/** Many players in one page: each keeps little, and none has a thread of its own. */
const PLAYER = {
    enableWorker: false,
    maxBufferLength: 6,
    maxMaxBufferLength: 10,
    maxBufferSize: 4_000_000,
    backBufferLength: 0,
    liveSyncDurationCount: 2,
    liveMaxLatencyDurationCount: 6,
    maxLiveSyncPlaybackRate: 1.2,
    manifestLoadingMaxRetry: 0,
};

const root = new URL("../..", import.meta.url);

export class Tile {
    #camera;
    #element;
    #video;
    #still;
    #hls = null;
    #path = "";
    #main = false;
    #retries = 0;
    #attempt = 0;
    #timer = 0;
    #renewal = 0;
    #seenTime = 0;
    #seenAt = 0;

    /**
     * @param element from the page's template
     */
    constructor(camera, element) {
        this.#camera = camera;
        this.#element = element;
        this.#video = element.querySelector("video");
        this.#video.muted = true;
        this.#video.addEventListener("playing", () => this.#playing());
        this.#still = new Still(element.querySelector("img"), camera.id);
        element.dataset.camera = camera.id;
        this.#show("resting");
        this.update(camera);
    }

    get element() {
        return this.#element;
    }

    get camera() {
        return this.#camera;
    }

    /** What is known of the camera now. */
    update(camera) {
        const came = camera.online && !this.#camera.online;
        const went = !camera.online && this.#camera.online;
        this.#camera = camera;
        this.#element.querySelector(".wall-name").textContent = camera.name;
        this.#element.setAttribute("aria-label", camera.name);
        const time = this.#element.querySelector("time");
        time.hidden = !camera.lastSeenAt;
        if (camera.lastSeenAt && time.dateTime !== camera.lastSeenAt) {
            time.dateTime = camera.lastSeenAt;
            time.replaceWith(time.cloneNode(true)); // so that it is written anew
        }
        if ((came || went) && this.#state() !== "resting") {
            this.#retries = 0;
            this.#connect();
        }
    }

    /**
     * @param main whether the large stream is worth its price
     */
    play(main) {
        if (this.#state() === "resting" || main !== this.#main) {
            this.#main = main;
            this.#retries = 0;
            this.#show("connecting");
            this.#connect();
        }
    }

    rest() {
        if (this.#state() !== "resting") {
            this.#stop();
            this.#still.stop();
            this.#show("resting");
        }
    }

    /** For good. */
    end() {
        this.#stop();
        this.#still.end();
        this.#element.remove();
    }

    /** Pictures that stand still for long mean that the camera went away or the network did. */
    check(now) {
        if (this.#video.currentTime !== this.#seenTime || !this.#path) {
            this.#seenTime = this.#video.currentTime;
            this.#seenAt = now;
        } else if (now - this.#seenAt > STALL_MAX_MS) {
            this.#seenAt = now;
            this.#fail();
        }
    }

    async #connect() {
        this.#stop();
        const attempt = ++this.#attempt;
        this.#still.start();
        if (!this.#camera.online) {
            this.#show("offline");
            return;
        }
        if (this.#state() === "offline") {
            this.#show("connecting");
        }
        try {
            const source = await this.#ask();
            if (attempt !== this.#attempt || !source) {
                return;
            }
            if (source.online) {
                this.#open(source);
            } else {
                this.#show("offline");
                this.#later();
            }
        } catch {
            if (attempt === this.#attempt) {
                this.#fail();
            }
        }
    }

    async #ask() {
        const address = new URL(`data/live?camera=${this.#camera.id}`, root);
        return (await ask(address))?.json();
    }

    #open(source) {
        this.#take(source);
        this.#seenAt = Date.now();
        if (!Hls.isSupported()) {
            this.#video.src = this.#path; // Safari plays HLS by itself
            this.#video.play().catch(() => {});
            return;
        }
        const hls = new Hls({
            ...PLAYER,
            xhrSetup: (xhr, url) => xhr.open("GET", this.#signed(url), true),
        });
        this.#hls = hls;
        hls.on(Hls.Events.ERROR, (event, data) => data.fatal && this.#hls === hls && this.#fail());
        hls.on(Hls.Events.MANIFEST_PARSED, () => this.#video.play().catch(() => {}));
        hls.loadSource(this.#path);
        hls.attachMedia(this.#video);
    }

    #take(source) {
        this.#path = this.#main ? source.path : (source.subPath ?? source.path);
        clearTimeout(this.#renewal);
        const pause = Math.max(5, source.expiresInSeconds * RENEWED_AT) * 1000;
        this.#renewal = setTimeout(() => this.#renew(), pause);
    }

    async #renew() {
        const attempt = this.#attempt;
        try {
            const source = await this.#ask();
            if (source?.online && attempt === this.#attempt) {
                this.#take(source);
            }
        } catch {
            if (attempt === this.#attempt) {
                this.#renewal = setTimeout(() => this.#renew(), RETRY_MAX_MS);
            }
        }
    }

    /** Every request goes out under the newest signature, so that a renewal interrupts nothing. */
    #signed(url) {
        const file = url.slice(url.lastIndexOf("/") + 1);
        return this.#path.slice(0, this.#path.lastIndexOf("/") + 1) + file;
    }

    #playing() {
        if (this.#path) {
            this.#retries = 0;
            this.#still.stop();
            this.#show("live");
        }
    }

    #fail() {
        this.#stop();
        this.#still.start();
        if (this.#retries > 0 || this.#state() === "live") {
            this.#show("error"); // at first it may just not have begun
        }
        this.#later();
    }

    #later() {
        const pause = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.#retries++);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(
            () => this.#connect(),
            pause * (1 - RETRY_JITTER * Math.random()),
        );
    }

    #stop() {
        this.#attempt++;
        clearTimeout(this.#timer);
        clearTimeout(this.#renewal);
        this.#hls?.destroy();
        this.#hls = null;
        this.#path = "";
        this.#video.removeAttribute("src");
        this.#video.load();
    }

    #state() {
        return this.#element.dataset.state;
    }

    #show(state) {
        this.#element.dataset.state = state;
    }
}

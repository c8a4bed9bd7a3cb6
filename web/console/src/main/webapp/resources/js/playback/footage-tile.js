/*
 * One camera's footage on the page. It holds the list of an hour or two around the moment that is
 * shown, and follows the page's clock. States, shown as data-state of the tile:
 *   loading   asking for the list, or waiting for the picture
 *   ready     shows the moment
 *   gap       there is no footage of this moment; the note says why
 *   error     it cannot be had; tried again when one goes somewhere, or after RETRY_MS
 */
import Hls from "../../vendor/hls.js/hls.light.min.mjs";
import { ask } from "../session.js";
import { FootageMap } from "./footage-map.js";
import { HOUR, MINUTE } from "./zone-times.js";

const BEFORE_MS = 15 * MINUTE;
const AFTER_MS = 2 * HOUR;
/** Another list is asked for when what is shown comes so near to the end of this one. */
const END_MS = 20_000;
const RETRY_MS = 5_000;
/** Faster, only key pictures are played. */
export const ALL_SPEED_MAX = 4;
const DRIFT_SEEK_S = 0.6;
const DRIFT_NUDGE_S = 0.08;
const NUDGE = 0.06;
const FRAME_SECONDS = 1 / 25; // until it is known
const FRAME_TRIES_MAX = 6;

const PLAYER = {
    enableWorker: false,
    maxBufferLength: 20,
    maxMaxBufferLength: 40,
    maxBufferSize: 30_000_000,
    backBufferLength: 20,
    maxBufferHole: 0.5,
    fragLoadingMaxRetry: 3,
};

const root = new URL("../../..", import.meta.url);

export class FootageTile {
    #camera;
    #element;
    #video;
    #hls = null;
    #map = new FootageMap([]);
    #window = null; // {from, to, keys}
    #wanted = 0; // the moment to be shown
    #speed = 1;
    #attempt = 0;
    #failedAt = 0;
    #frameSeconds = FRAME_SECONDS;
    #mediaTime = 0;

    /**
     * @param camera {id, name, timeZone}
     * @param element from the page's template
     */
    constructor(camera, element) {
        this.#camera = camera;
        this.#element = element;
        this.#video = element.querySelector("video");
        this.#video.muted = true;
        this.#video.preservesPitch = true;
        element.dataset.camera = camera.id;
        element.querySelector(".footage-name").textContent = camera.name;
        element.setAttribute("aria-label", `Footage of ${camera.name}`);
        for (const name of ["playing", "seeked", "canplay"]) {
            this.#video.addEventListener(name, () => this.#arrived());
        }
        this.#watchFrames();
    }

    get camera() {
        return this.#camera;
    }

    get element() {
        return this.#element;
    }

    get video() {
        return this.#video;
    }

    /** Whether it shows the moment that it should. */
    get isReady() {
        return this.#state() === "ready" && !this.#video.seeking && this.#video.readyState >= 3;
    }

    get isLoading() {
        return this.#state() === "loading" || (this.#state() === "ready" && !this.isReady);
    }

    get isInGap() {
        return this.#state() === "gap";
    }

    /** The moment that is on the screen. */
    get at() {
        return this.#map.at(this.#video.currentTime);
    }

    /** Goes to a moment. */
    go(at, speed) {
        this.#wanted = at;
        this.#speed = speed;
        if (this.#covers(at)) {
            this.#seek();
        } else {
            this.#open();
        }
    }

    play(speed) {
        this.#speed = speed;
        if (this.#window && this.#window.keys !== speed > ALL_SPEED_MAX) {
            this.go(this.isInGap ? this.#wanted : this.at, speed);
        }
        this.#video.playbackRate = speed;
        if (this.#state() !== "gap") {
            this.#video.play().catch(() => {}); // it plays once it can
        }
    }

    pause() {
        this.#video.pause();
    }

    /** Whether there is footage of a moment, as far as the list knows. */
    has(at) {
        return this.#map.seconds(at) !== null;
    }

    /** Has nothing to show until the clock comes to its footage again. */
    rest() {
        this.#video.pause();
        this.#show("gap");
    }

    /** Keeps to the clock of the page, that another tile makes. */
    follow(at, speed) {
        this.#wanted = at;
        if (!this.#covers(at)) {
            this.go(at, speed);
            return;
        }
        const seconds = this.#map.seconds(at);
        if (seconds === null) {
            this.#show("gap");
            this.#video.pause();
            return;
        }
        if (this.#state() === "gap") {
            this.#seek();
            this.play(speed);
            return;
        }
        const drift = this.#video.currentTime - seconds;
        if (Math.abs(drift) > DRIFT_SEEK_S * Math.max(1, speed)) {
            this.#seek();
        } else if (Math.abs(drift) > DRIFT_NUDGE_S * Math.max(1, speed)) {
            this.#video.playbackRate = speed * (drift > 0 ? 1 - NUDGE : 1 + NUDGE);
        } else {
            this.#video.playbackRate = speed;
        }
        if (this.#video.paused) {
            this.#video.play().catch(() => {});
        }
    }

    /** Whether the end of the list is near, and there is more to come. */
    needsMore(at) {
        return this.#window !== null && this.#window.to - at < END_MS && this.#window.to < Date.now() - 2 * END_MS;
    }

    /** One picture on or back; resolves with the moment that is shown then. */
    async step(forward) {
        this.#video.pause();
        const before = this.#mediaTime || this.#video.currentTime;
        for (let tried = 1; tried <= FRAME_TRIES_MAX; tried++) {
            const distance = this.#frameSeconds * (forward ? tried : -tried);
            await this.#seekTo(Math.max(0, before + distance + this.#frameSeconds / 4));
            if (Math.abs(this.#mediaTime - before) > this.#frameSeconds / 3) {
                break;
            }
        }
        return this.at;
    }

    note(text) {
        this.#element.querySelector(".footage-note-text").textContent = text;
    }

    /** What is wrong with the footage that is shown; empty if nothing is. */
    warn(text) {
        this.#element.querySelector(".footage-warning").textContent = text;
    }

    end() {
        this.#stop();
        this.#element.remove();
    }

    #covers(at) {
        const window = this.#window;
        return (
            window !== null &&
            window.keys === this.#speed > ALL_SPEED_MAX &&
            at >= window.from &&
            at < window.to
        );
    }

    async #open() {
        const attempt = ++this.#attempt;
        const keys = this.#speed > ALL_SPEED_MAX;
        const from = this.#wanted - BEFORE_MS;
        const to = Math.min(Date.now(), this.#wanted + AFTER_MS);
        this.#show("loading");
        try {
            const signed = await this.#sign(from, to);
            const path = keys ? signed?.keyPicturesPath : signed?.path;
            const list = await (await ask(path))?.text();
            if (attempt === this.#attempt && list) {
                this.#stop();
                this.#window = { from, to: Date.parse(signed.to), keys, path };
                this.#map = FootageMap.parse(list);
                this.#element.querySelector(".footage-left-out").textContent =
                    signed.leftOut.join(" ");
                this.#seek();
            }
        } catch {
            this.#fail(attempt);
        }
    }

    async #sign(from, to) {
        const query = new URLSearchParams({
            camera: this.#camera.id,
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
        });
        return (await ask(new URL(`data/playback?${query}`, root)))?.json();
    }

    /** Goes to the moment that is wanted, within the list. */
    #seek() {
        const seconds = this.#map.seconds(this.#wanted);
        if (seconds === null) {
            this.rest();
            return;
        }
        this.#show("loading");
        if (this.#hls) {
            this.#video.currentTime = seconds;
        } else {
            this.#load(seconds);
        }
        this.#video.playbackRate = this.#speed;
    }

    #load(startPosition) {
        const attempt = this.#attempt;
        const hls = new Hls({ ...PLAYER, startPosition });
        this.#hls = hls;
        hls.on(Hls.Events.LEVEL_LOADED, (event, data) => {
            if (attempt === this.#attempt) {
                this.#map = new FootageMap(data.details.fragments);
            }
        });
        hls.on(Hls.Events.ERROR, (event, data) => this.#hlsError(data, attempt));
        hls.loadSource(this.#window.path);
        hls.attachMedia(this.#video);
    }

    #seekTo(seconds) {
        return new Promise((done) => {
            const shown = () => setTimeout(done, 30); // the frame callback comes behind the event
            this.#video.addEventListener("seeked", shown, { once: true });
            this.#video.currentTime = seconds;
        });
    }

    #arrived() {
        if (this.#state() === "loading" && this.#video.readyState >= 2) {
            this.#show("ready");
        }
    }

    #watchFrames() {
        this.#video.requestVideoFrameCallback?.((now, frame) => {
            const distance = frame.mediaTime - this.#mediaTime;
            if (distance > 0.004 && distance < 0.25 && !this.#window?.keys) {
                this.#frameSeconds = distance;
            }
            this.#mediaTime = frame.mediaTime;
            this.#watchFrames();
        });
    }

    #hlsError(data, attempt) {
        if (!data.fatal || attempt !== this.#attempt) {
            return;
        }
        if (data.type === Hls.ErrorTypes.MEDIA_ERROR && Date.now() - this.#failedAt > RETRY_MS) {
            this.#failedAt = Date.now();
            this.#hls.recoverMediaError();
        } else {
            this.#fail(attempt);
        }
    }

    #fail(attempt) {
        if (attempt !== this.#attempt) {
            return;
        }
        this.#stop();
        this.#window = null;
        this.#show("error");
        setTimeout(() => {
            if (attempt === this.#attempt && this.#state() === "error") {
                this.#open();
            }
        }, RETRY_MS);
    }

    #stop() {
        this.#hls?.destroy();
        this.#hls = null;
    }

    #state() {
        return this.#element.dataset.state;
    }

    #show(state) {
        this.#element.dataset.state = state;
    }
}

/*
 * The live picture. States, shown as data-state of the video and its frame:
 *   connecting  asking for the signed path, or waiting for the first picture
 *   live        pictures arrive
 *   offline     the camera sends nothing; asked again every OFFLINE_ASKED_MS
 *   error       the picture broke; tried again with growing pauses, and shown until it is back
 */
import Hls from "../vendor/hls.js/hls.light.min.mjs";
import { ask } from "./session.js";

const OFFLINE_ASKED_MS = 3_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 15_000;
/** After a camera starts, its playlist takes a few seconds to appear; until then 404 is no error. */
const FIRST_PICTURE_MS = 20_000;
const STALL_CHECKED_MS = 2_000;
const STALL_MAX_MS = 8_000;
const RECOVERY_PAUSE_MS = 10_000;
/** A signed path is renewed when this share of its life is over. */
const RENEWED_AT = 0.7;

export class LivePlayer {
    #video;
    #frame;
    #hls = null;
    #path = "";
    #retries = 0;
    #timer = 0;
    #renewal = 0;
    #connectingSince = 0;
    #seenTime = 0;
    #seenAt = 0;
    #recoveredAt = 0;

    constructor(video) {
        this.#video = video;
        this.#frame = video.closest(".player");
        video.addEventListener("playing", () => this.#playing());
        this.#frame.addEventListener("click", (event) => this.#tool(event));
    }

    start() {
        this.#video.muted = true;
        setInterval(() => this.#watchStall(), STALL_CHECKED_MS);
        this.#connect();
    }

    async #connect() {
        this.#stop();
        if (this.#state() !== "offline" && this.#state() !== "error") {
            this.#show("connecting");
        }
        try {
            const source = await this.#ask();
            if (!source) {
                return;
            }
            if (!source.online) {
                this.#retries = 0;
                this.#show("offline");
                this.#later(OFFLINE_ASKED_MS);
                return;
            }
            if (this.#state() === "offline") {
                this.#show("connecting");
            }
            this.#play(source);
        } catch {
            this.#fail("The service does not answer.");
        }
    }

    async #ask() {
        return (await ask(this.#video.dataset.source))?.json();
    }

    #play(source) {
        this.#path = source.path;
        this.#seenAt = Date.now();
        if (this.#state() === "connecting") {
            this.#connectingSince ||= Date.now();
        }
        this.#renewBefore(source.expiresInSeconds);
        if (!Hls.isSupported()) {
            this.#video.src = source.path; // Safari plays HLS by itself
            this.#video.play().catch(() => {});
            return;
        }
        this.#hls = new Hls({
            liveSyncDurationCount: 2,
            liveMaxLatencyDurationCount: 6,
            maxLiveSyncPlaybackRate: 1.2,
            backBufferLength: 10,
            manifestLoadingMaxRetry: 0,
            xhrSetup: (xhr, url) => xhr.open("GET", this.#signed(url), true),
        });
        this.#hls.on(Hls.Events.ERROR, (event, data) => this.#hlsError(data));
        this.#hls.on(Hls.Events.MANIFEST_PARSED, () => this.#video.play().catch(() => {}));
        this.#hls.loadSource(source.path);
        this.#hls.attachMedia(this.#video);
    }

    /** Every request goes out under the newest signature, so that a renewal interrupts nothing. */
    #signed(url) {
        const file = url.slice(url.lastIndexOf("/") + 1);
        return this.#path.slice(0, this.#path.lastIndexOf("/") + 1) + file;
    }

    #renewBefore(expiresInSeconds) {
        clearTimeout(this.#renewal);
        const pause = Math.max(5, expiresInSeconds * RENEWED_AT) * 1000;
        this.#renewal = setTimeout(() => this.#renew(), pause);
    }

    async #renew() {
        try {
            const source = await this.#ask();
            if (source?.online) {
                this.#path = source.path;
                this.#renewBefore(source.expiresInSeconds);
            }
        } catch {
            this.#renewBefore(10);
        }
    }

    #hlsError(data) {
        if (!data.fatal) {
            return;
        }
        if (data.type === Hls.ErrorTypes.MEDIA_ERROR && this.#mayRecover()) {
            this.#hls.recoverMediaError();
            return;
        }
        const starting = Date.now() - this.#connectingSince < FIRST_PICTURE_MS;
        if (this.#connectingSince && starting) {
            this.#stop();
            this.#later(RETRY_FIRST_MS);
        } else {
            this.#fail("Trying again.");
        }
    }

    /** Once in a while: what breaks again at once is mended only by a new start. */
    #mayRecover() {
        const pause = Date.now() - this.#recoveredAt;
        this.#recoveredAt = Date.now();
        return this.#state() === "live" && pause > RECOVERY_PAUSE_MS;
    }

    #playing() {
        this.#retries = 0;
        this.#connectingSince = 0;
        this.#show("live");
    }

    #fail(reason) {
        this.#stop();
        this.#connectingSince = 0;
        const pause = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.#retries++);
        document.getElementById("playerError").textContent = reason;
        this.#show("error");
        this.#later(pause);
    }

    /** Pictures that stand still for long mean that the camera went away or the network did. */
    #watchStall() {
        if (this.#video.currentTime !== this.#seenTime || !this.#path) {
            this.#seenTime = this.#video.currentTime;
            this.#seenAt = Date.now();
        } else if (Date.now() - this.#seenAt > STALL_MAX_MS) {
            this.#seenAt = Date.now();
            this.#connect();
        }
    }

    #stop() {
        clearTimeout(this.#timer);
        clearTimeout(this.#renewal);
        this.#hls?.destroy();
        this.#hls = null;
        this.#path = "";
    }

    #later(pause) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#connect(), pause);
    }

    #state() {
        return this.#video.dataset.state;
    }

    #show(state) {
        if (this.#state() === state) {
            return;
        }
        this.#video.dataset.state = state;
        this.#frame.dataset.state = state;
        document.getElementById("playerStatus").textContent = `Live picture: ${state}`;
    }

    #tool(event) {
        const button = event.target.closest("[data-player]");
        if (button?.dataset.player === "sound") {
            this.#video.muted = !this.#video.muted;
            button.setAttribute("aria-pressed", String(!this.#video.muted));
        } else if (button?.dataset.player === "fullscreen") {
            this.#frame.requestFullscreen?.();
        }
    }
}

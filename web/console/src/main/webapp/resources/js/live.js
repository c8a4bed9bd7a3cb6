/*
 * Pages that renew themselves as things happen. A page says by data-live which topics it shows, by
 * data-live-camera which camera alone, and has a poll (widgetVar "live") that renews what it shows:
 *
 *   <h:form pt:data-live="cameras"><p:poll widgetVar="live" …/></h:form>
 *
 * A page without a poll hears the DOM event "happened" instead.
 *
 * While the socket is open the poll stands still, and events renew the page instead; while it is
 * not, the poll runs. States, shown as data-state of #liveStatus: live, polling.
 */
import { isPoll } from "./requests.js";
import { ask } from "./session.js";

/** Between two renewals, however much happens. */
const PAUSE_MIN_MS = 1_000;
/** Or so many times what the last one took: pages must not wear out a busy server. */
const PAUSE_FACTOR = 4;
/** What no event tells, such as the space on a disk, is never older than this. */
const RENEWED_MS = 60_000;

const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 30_000;
/** Pages that lost their server together come back spread over this share of the pause. */
const RETRY_JITTER = 0.5;

const TEXTS = { live: "Live", polling: "Reconnecting" };

export function watchLive() {
    const page = document.querySelector("[data-live]");
    if (page) {
        new LivePage(page).start();
    }
}

class LivePage {
    #page;
    #topics;
    #camera;
    #lastEventId = null;
    #open = false;
    #retries = 0;
    #due = 0;
    #stale = false;
    #askedAt = 0;
    #idleFrom = 0;

    constructor(page) {
        this.#page = page;
        this.#topics = page.dataset.live.split(" ");
        this.#camera = page.dataset.liveCamera;
    }

    start() {
        globalThis.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings) => {
            if (isPoll(settings)) {
                this.#renewed();
            }
        });
        document.addEventListener("visibilitychange", () => this.#renewIfStale());
        setInterval(() => this.#open && this.#renewSoon(), RENEWED_MS);
        this.#connect();
    }

    async #connect() {
        try {
            const root = new URL("../..", import.meta.url);
            const answer = await ask(new URL("data/ticket", root));
            if (!answer) {
                return;
            }
            this.#listen(new URL((await answer.json()).path, location.href));
        } catch {
            this.#retry();
        }
    }

    #listen(address) {
        address.protocol = address.protocol.replace("http", "ws");
        const socket = new WebSocket(address);
        socket.addEventListener("open", () => socket.send(JSON.stringify(this.#wishes())));
        socket.addEventListener("message", (message) => this.#hear(JSON.parse(message.data)));
        socket.addEventListener("close", () => this.#closed());
    }

    #wishes() {
        const wishes = { subscribe: this.#topics };
        if (this.#camera) {
            wishes.cameras = [Number(this.#camera)];
        }
        if (this.#lastEventId) {
            wishes.lastEventId = this.#lastEventId;
        }
        return wishes;
    }

    #hear(frame) {
        const first = this.#lastEventId === null;
        this.#lastEventId = frame.id ?? frame.lastEventId;
        if (frame.type === "subscribed") {
            this.#open = true;
            this.#retries = 0;
            poll()?.stop();
            show("live");
        }
        if (frame.type !== "subscribed" || first) {
            this.#page.dispatchEvent(new Event("happened"));
            this.#renewSoon(); // at first too: something may have happened since the page was made
        }
    }

    #closed() {
        this.#open = false;
        this.#retry();
    }

    #retry() {
        poll()?.start();
        show("polling");
        const pause = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** this.#retries++);
        setTimeout(() => this.#connect(), pause * (1 - RETRY_JITTER * Math.random()));
    }

    #renewSoon() {
        this.#stale = true;
        this.#renewIfStale();
    }

    /** Once for all that happens until then; not while nobody looks. */
    #renewIfStale() {
        if (!this.#stale || this.#due || this.#askedAt || document.hidden) {
            return;
        }
        const wait = Math.max(0, this.#idleFrom - Date.now());
        this.#due = setTimeout(() => {
            this.#due = 0;
            const widget = poll();
            if (widget) {
                this.#stale = false;
                this.#askedAt = Date.now();
                widget.cfg.fn();
            }
        }, wait);
    }

    #renewed() {
        const took = this.#askedAt ? Date.now() - this.#askedAt : 0;
        this.#askedAt = 0;
        this.#idleFrom = Date.now() + Math.max(PAUSE_MIN_MS, took * PAUSE_FACTOR);
        this.#renewIfStale();
    }
}

function poll() {
    return globalThis.PrimeFaces?.widgets.live;
}

function show(state) {
    const status = document.getElementById("liveStatus");
    status.hidden = false;
    status.dataset.state = state;
    status.querySelector(".live-text").textContent = TEXTS[state];
}

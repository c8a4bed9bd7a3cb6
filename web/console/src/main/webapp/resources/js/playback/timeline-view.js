/*
 * The timeline as one handles it: wheel and pinch zoom, drag moves, a click goes there. What it
 * shows is told by the page; what is wanted is told to the page.
 */
import { LANE_HEIGHT, RULER_HEIGHT, TimelinePaint } from "./timeline-paint.js";
import { TimelineScale } from "./timeline-scale.js";
import { full, HOUR } from "./zone-times.js";

const CLICK_PIXELS_MAX = 4; // what moves further is a drag
const WHEEL_STEP = 1.0015; // of zoom, for each unit that a wheel turns
const KEY_ZOOM = 1.6;
const SPAN_FIRST_MS = 6 * HOUR;

export class TimelineView {
    #canvas;
    #paint;
    #listener;
    #scale;
    #model = { zone: "UTC", lanes: [], marked: null, at: Date.now(), hover: null };
    #pointers = new Map(); // those that are down, by id: x
    #dragged = 0;
    #pinched = false;
    #frame = 0;

    /**
     * @param listener {seek(at), moved(scale), hovered(at or null, lane, x)}
     */
    constructor(canvas, listener) {
        this.#canvas = canvas;
        this.#listener = listener;
        this.#paint = new TimelinePaint(canvas);
        const now = Date.now();
        const width = canvas.clientWidth;
        this.#scale = new TimelineScale(now - SPAN_FIRST_MS, now, width, now);
        this.#listen();
    }

    get scale() {
        return this.#scale;
    }

    /** Changes what is shown: any of zone, lanes, marked, at. */
    show(changes) {
        Object.assign(this.#model, changes);
        if (changes.at !== undefined) {
            this.#canvas.setAttribute("aria-valuenow", Math.round(changes.at / 1000));
            this.#canvas.setAttribute("aria-valuetext", full(this.#model.zone, changes.at));
        }
        this.#repaint();
    }

    /** Brings a moment into view: as it is if it is there, else into the middle. */
    reveal(at) {
        if (!this.#scale.holds(at)) {
            this.#set(this.#scale.around(at));
        }
    }

    look(from, to) {
        this.#set(new TimelineScale(from, to, this.#scale.width, Date.now()));
    }

    /** By keys and buttons: around the moment that is shown, if it is in view. */
    zoom(closer) {
        const at = this.#model.at;
        const x = this.#scale.holds(at) ? this.#scale.x(at) : this.#scale.width / 2;
        this.#set(this.#scale.zoomed(closer ? KEY_ZOOM : 1 / KEY_ZOOM, x));
    }

    move(share) {
        this.#set(this.#scale.moved(-share * this.#scale.width));
    }

    /** What passes while one looks. */
    tick() {
        this.#scale = this.#scale.renewed(Date.now());
        this.#repaint();
    }

    #set(scale) {
        this.#scale = scale;
        this.#repaint();
        this.#listener.moved(scale);
    }

    #repaint() {
        this.#frame ||= requestAnimationFrame(() => {
            this.#frame = 0;
            this.#paint.paint({ ...this.#model, scale: this.#scale });
        });
    }

    #listen() {
        const canvas = this.#canvas;
        new ResizeObserver(() => {
            this.#scale = this.#scale.resized(canvas.clientWidth);
            this.#repaint();
        }).observe(canvas);
        new MutationObserver(() => {
            this.#paint.readColours();
            this.#repaint();
        }).observe(document.documentElement, { attributeFilter: ["data-theme"] });
        canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
        canvas.addEventListener("pointerdown", (event) => this.#down(event));
        canvas.addEventListener("pointermove", (event) => this.#move(event));
        canvas.addEventListener("pointerup", (event) => this.#up(event));
        canvas.addEventListener("pointercancel", (event) => this.#pointers.delete(event.pointerId));
        canvas.addEventListener("pointerleave", () => this.#hover(null));
    }

    #wheel(event) {
        event.preventDefault();
        const sideways = event.shiftKey ? event.deltaY : event.deltaX;
        if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
            this.#set(this.#scale.moved(-sideways));
        } else {
            this.#set(this.#scale.zoomed(WHEEL_STEP ** -event.deltaY, event.offsetX));
        }
    }

    #down(event) {
        this.#canvas.setPointerCapture(event.pointerId);
        this.#pointers.set(event.pointerId, event.offsetX);
        if (this.#pointers.size === 1) {
            this.#dragged = 0;
            this.#pinched = false;
        }
        this.#canvas.focus({ preventScroll: true });
    }

    #move(event) {
        const before = this.#pointers.get(event.pointerId);
        if (before === undefined) {
            this.#hover(event);
            return;
        }
        if (this.#pointers.size === 2) {
            this.#pinch(event, before);
        } else {
            this.#dragged += Math.abs(event.offsetX - before);
            if (this.#dragged > CLICK_PIXELS_MAX) {
                this.#canvas.dataset.dragging = "true";
                this.#set(this.#scale.moved(event.offsetX - before));
            }
        }
        this.#pointers.set(event.pointerId, event.offsetX);
    }

    #pinch(event, before) {
        this.#pinched = true;
        const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId);
        const apartBefore = Math.max(10, Math.abs(before - other[1]));
        const apart = Math.max(10, Math.abs(event.offsetX - other[1]));
        this.#set(this.#scale.zoomed(apart / apartBefore, (event.offsetX + other[1]) / 2));
    }

    #up(event) {
        this.#pointers.delete(event.pointerId);
        delete this.#canvas.dataset.dragging;
        if (this.#dragged <= CLICK_PIXELS_MAX && !this.#pinched) {
            this.#listener.seek(Math.min(Date.now(), this.#scale.at(event.offsetX)));
        }
    }

    /** Only what hovers has a place; a finger does not. */
    #hover(event) {
        if (event?.pointerType === "touch") {
            return;
        }
        this.#model.hover = event ? this.#scale.at(event.offsetX) : null;
        const lane = event ? Math.floor((event.offsetY - RULER_HEIGHT) / (LANE_HEIGHT + 4)) : -1;
        this.#listener.hovered(this.#model.hover, lane, event?.offsetX ?? 0);
        this.#repaint();
    }
}

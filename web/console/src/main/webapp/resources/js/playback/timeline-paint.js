/*
 * Paints the timeline: a ruler, and a lane for each camera with its footage, its gaps and their
 * reasons, marks, and the moment that is shown. Colours come from the page's tokens.
 */
import { chapters, stepFor, ticks } from "./ticks.js";
import { clockSeconds } from "./zone-times.js";

export const RULER_HEIGHT = 40;
export const LANE_HEIGHT = 34;
const LANE_GAP = 4;
const TICK_ROOM = 84; // pixels for a mark and its text
const SPAN_WIDTH_MIN = 1; // pixels: what is short does not vanish
const HATCH = 7;
const FLAG_WIDTH = 9;
const ALTERED_HEIGHT = 4;

/** How a gap looks: token of its colour, and whether it is hatched. */
const GAPS = {
    OFFLINE: ["--bad-dot", true],
    REFUSED: ["--bad-dot", true],
    DAMAGED: ["--bad-dot", false],
    UNEXPLAINED: ["--bad-dot", false],
    NO_ROOM: ["--warn-dot", true],
    SERVER_DOWN: ["--warn-dot", true],
    NO_MEDIA: ["--bad-dot", true],
    STARTING: ["--warn-dot", true],
    RECORDING_OFF: ["--idle-dot", true],
    DEACTIVATED: ["--idle-dot", true],
    DELETED: ["--idle-dot", true],
};

export class TimelinePaint {
    #canvas;
    #pen;
    #colours = {};

    constructor(canvas) {
        this.#canvas = canvas;
        this.#pen = canvas.getContext("2d");
        this.readColours();
    }

    /** After the page has become light or dark. */
    readColours() {
        const style = getComputedStyle(this.#canvas);
        for (const name of [
            "--surface",
            "--surface-2",
            "--line",
            "--border",
            "--text",
            "--text-2",
            "--text-3",
            "--accent",
            "--bad-dot",
            "--warn-dot",
            "--idle-dot",
        ]) {
            this.#colours[name] = style.getPropertyValue(name).trim();
        }
    }

    /**
     * @param model {scale, zone, lanes: [{name, spans, altered, bookmarks}], marked: {from, to}, at,
     *     hover}
     */
    paint(model) {
        const { scale } = model;
        const ratio = globalThis.devicePixelRatio || 1;
        const height = TimelinePaint.height(model.lanes.length);
        this.#resize(scale.width, height, ratio);
        const pen = this.#pen;
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
        pen.font = `12px ${getComputedStyle(this.#canvas).fontFamily}`;
        pen.textBaseline = "middle";
        pen.fillStyle = this.#colours["--surface"];
        pen.fillRect(0, 0, scale.width, height);
        this.#ruler(model, height);
        model.lanes.forEach((lane, place) => this.#lane(lane, TimelinePaint.top(place), model));
        this.#future(scale, height);
        this.#marked(model, height);
        this.#hover(model, height);
        this.#playhead(model, height);
    }

    static top(place) {
        return RULER_HEIGHT + place * (LANE_HEIGHT + LANE_GAP);
    }

    static height(lanes) {
        return TimelinePaint.top(Math.max(1, lanes)) + LANE_GAP;
    }

    #resize(width, height, ratio) {
        const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
        if (this.#canvas.width !== w || this.#canvas.height !== h) {
            this.#canvas.width = w;
            this.#canvas.height = h;
            this.#canvas.style.height = `${height}px`;
        }
    }

    #ruler({ scale, zone }, height) {
        const pen = this.#pen;
        const step = stepFor(scale.millisPerPixel * TICK_ROOM);
        pen.textAlign = "left";
        for (const mark of ticks(zone, scale.from, scale.to, step)) {
            const x = Math.round(scale.x(mark.at)) + 0.5;
            this.#line(x, RULER_HEIGHT - 14, height, this.#colours["--line"]);
            pen.fillStyle = this.#colours["--text-3"];
            pen.fillText(mark.label, x + 4, RULER_HEIGHT - 9);
        }
        this.#chapters(scale, zone, step);
    }

    /** The one that is shown in part has its name at the left edge, until the next pushes it out. */
    #chapters(scale, zone, step) {
        const pen = this.#pen;
        const marks = chapters(zone, scale.from, scale.to, step);
        pen.fillStyle = this.#colours["--text-2"];
        marks.forEach((mark, place) => {
            const x = scale.x(mark.at);
            const room = marks[place + 1] ? scale.x(marks[place + 1].at) - 8 : scale.width;
            const width = pen.measureText(mark.label).width;
            const left = Math.min(Math.max(x + 4, 6), room - width);
            if (x >= 0) {
                this.#line(Math.round(x) + 0.5, 4, RULER_HEIGHT, this.#colours["--border"]);
            }
            if (left + width <= room + 1) {
                pen.fillText(mark.label, left, 12);
            }
        });
    }

    #lane(lane, top, { scale }) {
        const pen = this.#pen;
        pen.fillStyle = this.#colours["--surface-2"];
        pen.fillRect(0, top, scale.width, LANE_HEIGHT);
        for (const span of lane.spans) {
            const left = Math.max(0, scale.x(span.from));
            const right = Math.min(scale.width, scale.x(span.to));
            if (right > 0 && left < scale.width) {
                this.#span(span, left, Math.max(SPAN_WIDTH_MIN, right - left), top);
            }
        }
        lane.altered.forEach((one) => this.#altered(one, top, scale));
        lane.bookmarks.forEach((one) => this.#bookmark(one, top, scale));
        this.#name(lane.name, top, scale.width);
    }

    #span(span, left, width, top) {
        const pen = this.#pen;
        if (span.kind !== "GAP") {
            const share = span.recordedMs / (span.to - span.from);
            pen.globalAlpha = 0.25 + 0.6 * share;
            pen.fillStyle = this.#colours["--accent"];
            pen.fillRect(left, top + 4, width, LANE_HEIGHT - 8);
            pen.globalAlpha = 1;
            return;
        }
        const look = GAPS[span.reason];
        if (look) {
            this.#gap(left, width, top, this.#colours[look[0]], look[1]);
        }
    }

    #gap(left, width, top, colour, hatched) {
        const pen = this.#pen;
        pen.globalAlpha = hatched ? 0.16 : 0.5;
        pen.fillStyle = colour;
        pen.fillRect(left, top + 4, width, LANE_HEIGHT - 8);
        if (hatched && width > HATCH) {
            pen.save();
            pen.beginPath();
            pen.rect(left, top + 4, width, LANE_HEIGHT - 8);
            pen.clip();
            pen.globalAlpha = 0.5;
            pen.strokeStyle = colour;
            pen.lineWidth = 1;
            pen.beginPath();
            for (let x = left - LANE_HEIGHT; x < left + width; x += HATCH) {
                pen.moveTo(x, top + LANE_HEIGHT);
                pen.lineTo(x + LANE_HEIGHT, top);
            }
            pen.stroke();
            pen.restore();
        }
        pen.globalAlpha = 1;
    }

    /** Below its footage, which may be played all the same. */
    #altered({ from, to }, top, scale) {
        this.#pen.fillStyle = this.#colours["--bad-dot"];
        this.#pen.fillRect(
            scale.x(from),
            top + LANE_HEIGHT - ALTERED_HEIGHT,
            Math.max(SPAN_WIDTH_MIN, scale.x(to) - scale.x(from)),
            ALTERED_HEIGHT,
        );
    }

    #bookmark(bookmark, top, scale) {
        const pen = this.#pen;
        const x = scale.x(bookmark.from);
        pen.fillStyle = this.#colours["--warn-dot"];
        if (bookmark.to > bookmark.from) {
            pen.fillRect(x, top, Math.max(1, scale.x(bookmark.to) - x), 3);
        }
        pen.beginPath();
        pen.moveTo(x, top);
        pen.lineTo(x + FLAG_WIDTH, top + 4);
        pen.lineTo(x, top + 9);
        pen.closePath();
        pen.fill();
        this.#line(Math.round(x) + 0.5, top, top + LANE_HEIGHT, this.#colours["--warn-dot"]);
    }

    /** Over its lane, on a ground of its own, because footage may lie behind it. */
    #name(name, top, width) {
        const pen = this.#pen;
        pen.textAlign = "left";
        const shown = this.#fitting(name, Math.min(220, width / 3));
        const room = pen.measureText(shown).width;
        pen.globalAlpha = 0.88;
        pen.fillStyle = this.#colours["--surface"];
        pen.beginPath();
        pen.roundRect(6, top + 8, room + 12, 18, 5);
        pen.fill();
        pen.globalAlpha = 1;
        pen.fillStyle = this.#colours["--text"];
        pen.fillText(shown, 12, top + 17.5);
    }

    #fitting(name, room) {
        let shown = name;
        while (shown.length > 1 && this.#pen.measureText(shown).width > room) {
            shown = `${shown.slice(0, -2).trimEnd()}…`;
        }
        return shown;
    }

    #future(scale, height) {
        const x = scale.x(scale.now);
        if (x < scale.width) {
            this.#line(Math.round(x) + 0.5, RULER_HEIGHT, height, this.#colours["--text-3"], [3, 3]);
        }
    }

    #marked({ scale, marked }, height) {
        if (!marked) {
            return;
        }
        const [left, right] = [scale.x(marked.from), scale.x(marked.to)];
        const pen = this.#pen;
        pen.globalAlpha = 0.18;
        pen.fillStyle = this.#colours["--warn-dot"];
        pen.fillRect(left, RULER_HEIGHT, right - left, height - RULER_HEIGHT);
        pen.globalAlpha = 1;
        for (const x of [left, right]) {
            this.#line(Math.round(x) + 0.5, RULER_HEIGHT, height, this.#colours["--warn-dot"]);
        }
    }

    #hover({ scale, hover }, height) {
        if (hover !== null && hover !== undefined) {
            this.#line(Math.round(scale.x(hover)) + 0.5, RULER_HEIGHT, height, this.#colours["--text-3"]);
        }
    }

    #playhead({ scale, at, zone }, height) {
        if (!scale.holds(at)) {
            return;
        }
        const pen = this.#pen;
        const x = scale.x(at);
        pen.fillStyle = this.#colours["--text"];
        pen.fillRect(x - 1, RULER_HEIGHT - 4, 2, height);
        const label = clockSeconds(zone, at);
        const width = pen.measureText(label).width + 12;
        const left = Math.min(Math.max(0, x - width / 2), scale.width - width);
        pen.beginPath();
        pen.roundRect(left, RULER_HEIGHT - 20, width, 18, 5);
        pen.fill();
        pen.fillStyle = this.#colours["--surface"];
        pen.textAlign = "center";
        pen.fillText(label, left + width / 2, RULER_HEIGHT - 10.5);
        pen.textAlign = "left";
    }

    #line(x, top, bottom, colour, dashes = []) {
        const pen = this.#pen;
        pen.strokeStyle = colour;
        pen.lineWidth = 1;
        pen.setLineDash(dashes);
        pen.beginPath();
        pen.moveTo(x, top);
        pen.lineTo(x, bottom);
        pen.stroke();
        pen.setLineDash([]);
    }
}

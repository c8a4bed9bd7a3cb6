/*
 * The weekly grid above the text of a recording schedule. The text is what is sent; the grid reads
 * and writes it. Markup:
 *
 *   <div data-schedule="ID of the text" data-zone="… of the time zone" data-switch="… of Record">
 *
 * Never is no text but the switch: a schedule without windows is recorded at all times.
 */
import { ScheduleGrid } from "./schedule-grid.js";
import { clock, DAY_MINUTES, Week, WINDOW_COUNT_MAX } from "./week.js";

const CLOCK_RENEWED_MS = 15_000;
const UNREADABLE = "The text below cannot be read, so it is not drawn. Write it as MON-FRI 08:00-18:00.";
const TOO_MANY = `These are more than ${WINDOW_COUNT_MAX} different windows. Join some of them.`;
const OFF = "“Record” is off: nothing is recorded, whatever the schedule says.";
const NEVER = "Never: “Record” is off.";

/** Also those that partial updates bring. */
export function watchSchedules() {
    const look = () => {
        for (const place of document.querySelectorAll("[data-schedule]:not([data-drawn])")) {
            place.dataset.drawn = "true";
            new ScheduleEditor(place).start();
        }
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

class ScheduleEditor {
    #place;
    #text;
    #zone;
    #switch;
    #grid;
    #week;

    constructor(place) {
        this.#place = place;
        this.#text = document.getElementById(place.dataset.schedule);
        this.#zone = document.getElementById(place.dataset.zone);
        this.#switch = document.getElementById(place.dataset.switch);
        this.#grid = new ScheduleGrid(place.querySelector("[role=grid]"), (strokes, recorded) =>
            this.#paint(strokes, recorded),
        );
    }

    start() {
        this.#place.hidden = false;
        this.#text.addEventListener("input", () => this.#read());
        this.#switch.addEventListener("change", () => this.#read());
        this.#zone.addEventListener("input", () => this.#showClock());
        this.#place.addEventListener("click", (event) => {
            const preset = event.target.closest("[data-preset]");
            if (preset) {
                this.#choose(preset.dataset.preset);
            }
        });
        const clockShown = setInterval(() => {
            this.#place.isConnected ? this.#showClock() : clearInterval(clockShown);
        }, CLOCK_RENEWED_MS);
        this.#read();
        this.#showClock();
    }

    /** Takes over what the fields say. */
    #read() {
        const never = !this.#switch.checked && this.#text.value.trim() === "";
        this.#week = never ? new Week() : Week.parse(this.#text.value);
        this.#show();
    }

    /**
     * @param strokes days, each with the minutes from and to of it
     */
    #paint(strokes, recorded) {
        const wasNever = this.#week.isNever();
        strokes.forEach(([day, from, to]) => this.#week.set(day, from, to, recorded));
        if (this.#week.isNever() || wasNever) {
            this.#switch.checked = !this.#week.isNever();
        }
        this.#text.value = this.#week.toString();
        this.#show();
    }

    /** A schedule's text; "never" switches recording off. */
    #choose(preset) {
        this.#switch.checked = preset !== "never";
        this.#text.value = preset === "never" ? "" : preset;
        this.#read();
    }

    #show() {
        this.#grid.show(this.#week);
        this.#showDays();
        const off = !this.#switch.checked;
        this.#place.dataset.state = this.#week === null ? "unreadable" : off ? "off" : "on";
        const now = this.#week?.isNever() ? "never" : off ? null : this.#text.value.trim();
        for (const button of this.#place.querySelectorAll("[data-preset]")) {
            button.setAttribute("aria-pressed", String(button.dataset.preset === now));
        }
        this.#place.querySelector(".schedule-note").textContent = this.#note(off);
    }

    #note(off) {
        if (this.#week === null) {
            return UNREADABLE;
        }
        if (this.#week.windows().length > WINDOW_COUNT_MAX && !this.#week.isAlways()) {
            return TOO_MANY;
        }
        return this.#week.isNever() ? NEVER : off ? OFF : "";
    }

    /** For narrow screens, where no grid fits. */
    #showDays() {
        this.#place.querySelectorAll("[data-day]").forEach((element, day) => {
            const spans = this.#week?.spans(day) ?? [];
            const all = spans.length === 1 && spans[0][1] - spans[0][0] === DAY_MINUTES;
            const words = spans.map((span) => span.map(clock).join(" to ")).join(", ");
            element.textContent = all ? "All day" : words || "–";
        });
    }

    /** Whose time it is: the camera's, which need not be the reader's. */
    #showClock() {
        const shown = this.#place.querySelector(".schedule-zone");
        const timeZone = this.#zone.value.trim() || "UTC";
        try {
            const form = { timeZone, weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
            const now = new Intl.DateTimeFormat(document.documentElement.lang, form).format();
            shown.textContent = `Time of the camera, ${timeZone}: now ${now.replace(" at ", " ")}`;
        } catch {
            shown.textContent = `${timeZone} is no time zone`;
        }
    }
}

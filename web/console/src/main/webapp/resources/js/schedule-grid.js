/*
 * Seven days in half hours, to be painted by mouse, touch and keyboard. A stroke is a rectangle from
 * where it began to where it is; it paints the opposite of where it began when it ends, and Escape
 * drops it.
 */
import { clock, DAY_MINUTES } from "./week.js";

const STEP_MINUTES = 30;
const STEPS = DAY_MINUTES / STEP_MINUTES;
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -STEPS], End: [0, STEPS] };

export class ScheduleGrid {
    #grid;
    #painted;
    #cells = []; // by day and step
    #stroke = null; // from and to: day and step of each
    #focus = [0, 16]; // Monday, 08:00

    /**
     * @param painted is told what days and minutes are to be recorded, or no longer
     */
    constructor(grid, painted) {
        this.#grid = grid;
        this.#painted = painted;
        NAMES.forEach((name, day) => this.#grid.append(this.#row(name, day)));
        grid.addEventListener("pointerdown", (event) => this.#press(event));
        grid.addEventListener("pointermove", (event) => this.#drag(event));
        grid.addEventListener("pointerup", () => this.#stroke?.pointed && this.#end());
        grid.addEventListener("pointercancel", () => this.#drop());
        grid.addEventListener("keydown", (event) => this.#key(event));
        grid.addEventListener("focusin", (event) => {
            this.#focus = placeOf(event.target) ?? this.#focus; // who reads the screen goes anywhere
        });
        grid.addEventListener("focusout", (event) => {
            if (!this.#stroke?.pointed && !grid.contains(event.relatedTarget)) {
                this.#drop();
            }
        });
    }

    /**
     * @param week null: nothing can be painted
     */
    show(week) {
        this.#grid.setAttribute("aria-disabled", String(week === null));
        this.#each((cell, day, step) => {
            const from = step * STEP_MINUTES;
            const spans = week?.spans(day, from, from + STEP_MINUTES) ?? [];
            const minutes = spans.reduce((sum, [start, end]) => sum + end - start, 0);
            const share = (minute) => `${((minute - from) / STEP_MINUTES) * 100}%`;
            cell.ariaSelected = String(minutes === STEP_MINUTES);
            cell.ariaLabel = `${NAMES[day]} ${clock(from)}${minutes % STEP_MINUTES ? ", in part" : ""}`;
            cell.style.setProperty("--from", share(spans[0]?.[0] ?? from));
            cell.style.setProperty("--to", share(spans.at(-1)?.[1] ?? from));
        });
        this.#mark();
    }

    #row(name, day) {
        const row = document.createElement("div");
        row.role = "row";
        const head = document.createElement("span");
        head.role = "rowheader";
        head.ariaLabel = name;
        head.textContent = name.slice(0, 3);
        this.#cells[day] = Array.from({ length: STEPS }, (none, step) => {
            const cell = document.createElement("span");
            cell.role = "gridcell";
            cell.dataset.place = `${day} ${step}`;
            return cell;
        });
        row.append(head, ...this.#cells[day]);
        return row;
    }

    #press(event) {
        const place = placeOf(event.target);
        if (place && event.button === 0 && !this.#isDisabled()) {
            event.preventDefault();
            this.#stroke = { from: place, to: place, pointed: true };
            this.#focusOn(place);
            this.#grid.setPointerCapture(event.pointerId);
            this.#mark();
        }
    }

    #drag(event) {
        const place = this.#stroke?.pointed && placeOf(document.elementFromPoint(event.clientX, event.clientY));
        if (place) {
            this.#stroke.to = place;
            this.#mark();
        }
    }

    #key(event) {
        const move = MOVES[event.key];
        if (event.ctrlKey || event.metaKey || event.altKey || this.#isDisabled()) {
            return;
        } else if (move) {
            this.#move(move, event.shiftKey);
        } else if (event.key === " " || event.key === "Enter") {
            this.#stroke ??= { from: this.#focus, to: this.#focus };
            this.#end();
        } else if (event.key === "Escape" && this.#stroke) {
            this.#drop();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation(); // Escape would close the dialog
    }

    #move([days, steps], stretching) {
        const [day, step] = this.#focus;
        const place = [within(day + days, NAMES.length), within(step + steps, STEPS)];
        if (stretching) {
            this.#stroke = { from: this.#stroke?.from ?? this.#focus, to: place };
        } else {
            this.#stroke = null;
        }
        this.#focusOn(place);
        this.#mark();
    }

    #end() {
        const recorded = !this.#isRecorded(this.#stroke.from);
        const [first, last, left, right] = bounds(this.#stroke);
        const strokes = [];
        for (let day = first; day <= last; day++) {
            strokes.push([day, left * STEP_MINUTES, (right + 1) * STEP_MINUTES]);
        }
        this.#stroke = null;
        this.#painted(strokes, recorded);
    }

    #drop() {
        this.#stroke = null;
        this.#mark();
    }

    /** Draws the stroke, and which cell the keyboard is at. */
    #mark() {
        const [first, last, left, right] = this.#stroke ? bounds(this.#stroke) : [1, 0, 1, 0];
        const colour = this.#stroke && (this.#isRecorded(this.#stroke.from) ? "erase" : "record");
        this.#each((cell, day, step) => {
            const inside = day >= first && day <= last && step >= left && step <= right;
            cell.toggleAttribute("data-stroke", inside);
            cell.tabIndex = day === this.#focus[0] && step === this.#focus[1] ? 0 : -1;
        });
        this.#grid.dataset.stroke = colour ?? "";
    }

    #focusOn(place) {
        this.#focus = place;
        this.#cells[place[0]][place[1]].focus({ preventScroll: Boolean(this.#stroke?.pointed) });
    }

    #isRecorded([day, step]) {
        return this.#cells[day][step].ariaSelected === "true";
    }

    #isDisabled() {
        return this.#grid.getAttribute("aria-disabled") === "true";
    }

    #each(action) {
        this.#cells.forEach((row, day) => row.forEach((cell, step) => action(cell, day, step)));
    }
}

function placeOf(element) {
    return element?.closest?.("[data-place]")?.dataset.place.split(" ").map(Number);
}

function within(index, count) {
    return Math.min(count - 1, Math.max(0, index));
}

/** First and last day, first and last step. */
function bounds({ from, to }) {
    return [
        Math.min(from[0], to[0]),
        Math.max(from[0], to[0]),
        Math.min(from[1], to[1]),
        Math.max(from[1], to[1]),
    ];
}

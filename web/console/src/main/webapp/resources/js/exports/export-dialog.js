/*
 * Asks for an export: which cameras, from when to when, why, and how long its file is kept. Times
 * are in the zone of the first camera that is ticked, to the second.
 */
import { lower, reasonOf } from "../playback/reasons.js";
import { readTimelines } from "../playback/timeline-data.js";
import * as zoned from "../playback/zone-times.js";
import { send } from "../session.js";
import { ExportCameras } from "./export-cameras.js";
import { length, sum } from "./footage-sums.js";

/** One types and ticks on before it is asked how much there is. */
const LOOK_PAUSE_MS = 300;
/** The timeline answers for no more at once. */
const CAMERA_COUNT_MAX = 25;
const MISSING_MIN_MS = 1_000; // at borders of recordings some frames are nobody's
const TOAST_MS = 10_000;

const root = new URL("../../..", import.meta.url);

export class ExportDialog {
    #dialog;
    #form;
    #cameras;
    #exact = {}; // what the fields were filled with: {from: {at, value}, to: …}
    #fixedZone = null;
    #timer = 0;
    #asked = 0;
    #made;

    /**
     * @param made called once an export was asked for
     */
    constructor(dialog, made = () => {}) {
        this.#dialog = dialog;
        this.#form = dialog.querySelector("form");
        this.#made = made;
        this.#cameras = new ExportCameras(dialog, () => this.#changed());
        this.#form.addEventListener("submit", (event) => this.#submit(event));
        this.#form.addEventListener("input", () => this.#changed());
        dialog.addEventListener("click", (event) => {
            if (event.target.closest("[data-close]")) {
                dialog.close();
            }
        });
    }

    /**
     * @param cameras to choose from, {id, name, timeZone}
     * @param ticked ids of those that are chosen at first
     * @param zone of the fields; null for the first camera's that is ticked
     */
    open(cameras, ticked, from, to, zone = null) {
        this.#fixedZone = zone;
        this.#cameras.show(cameras, ticked);
        const seconds = (at, round) => round(at / zoned.SECOND) * zoned.SECOND;
        this.#fill("from", seconds(from, Math.floor));
        this.#fill("to", Math.min(seconds(to, Math.ceil), seconds(Date.now(), Math.floor)));
        this.#clearErrors();
        this.#changed();
        this.#dialog.showModal();
    }

    get #zone() {
        return (
            this.#fixedZone ??
            this.#cameras.chosen[0]?.timeZone ??
            Intl.DateTimeFormat().resolvedOptions().timeZone
        );
    }

    #fill(name, at) {
        const value = zoned.toInput(this.#zone, at);
        this.#exact[name] = { at, value, zone: this.#zone };
        this.#form.elements[name].value = value;
    }

    /** A moment; what nobody changed is the very moment, also in the hour that comes twice. */
    #at(name) {
        const { value } = this.#form.elements[name];
        const filled = this.#exact[name];
        return filled.value === value && filled.zone === this.#zone
            ? filled.at
            : zoned.fromInput(this.#zone, value);
    }

    #changed() {
        const count = this.#cameras.chosen.length;
        this.#form.querySelector("#exportCount").textContent = count ? `${count} chosen` : "";
        const [from, to] = [this.#at("from"), this.#at("to")];
        const total = to > from ? `, ${length(to - from)} of each camera` : "";
        const short = Number.isNaN(from) ? this.#zone : zoned.zoneName(this.#zone, from);
        const name = short === this.#zone ? "" : ` (${short})`;
        this.#form.querySelector("#exportZone").textContent =
            `Times of ${this.#zone}${name}${total}`;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#look(from, to), LOOK_PAUSE_MS);
    }

    /** Says of each camera how much there is of the range. */
    async #look(from, to) {
        const asked = ++this.#asked;
        const ids = this.#cameras.chosen.slice(0, CAMERA_COUNT_MAX).map((camera) => camera.id);
        const until = Math.min(to, Date.now());
        let lanes = null;
        if (ids.length && from < until) {
            try {
                lanes = await readTimelines(ids, from, until);
            } catch {
                lanes = null; // the answer to the export says why
            }
        }
        if (asked === this.#asked) {
            this.#cameras.say((id) => told(lanes?.get(id)?.spans, from, until));
        }
    }

    async #submit(event) {
        event.preventDefault();
        this.#clearErrors();
        const [from, to] = [this.#at("from"), this.#at("to")];
        const keepDays = this.#form.elements.keepDays.valueAsNumber;
        if (Number.isNaN(from) || Number.isNaN(to)) {
            this.#refuse(Number.isNaN(from) ? "from" : "to", "Choose a date and a time");
        } else if (!Number.isInteger(keepDays)) {
            this.#refuse("keepDays", "A whole number of days");
        } else {
            await this.#send({
                cameraIds: this.#cameras.chosen.map((camera) => camera.id),
                from: new Date(from).toISOString(),
                to: new Date(to).toISOString(),
                reason: this.#form.elements.reason.value,
                keepDays,
            });
        }
    }

    async #send(body) {
        const button = this.#form.querySelector("[type=submit]");
        button.disabled = true;
        try {
            const answer = await send(new URL("data/exports", root), "POST", body);
            const said = await answer?.json();
            if (answer?.ok) {
                this.#dialog.close();
                this.#form.elements.reason.value = "";
                toast();
                this.#made(said.id);
            } else if (said) {
                this.#refuse(said.field ?? "", said.title);
            }
        } catch {
            this.#refuse("", "The service does not answer. Please try again.");
        } finally {
            button.disabled = false;
        }
    }

    /** Beside the field, if there is such a one. */
    #refuse(field, sentence) {
        const place =
            this.#form.querySelector(`[data-error="${CSS.escape(field)}"]`) ??
            this.#form.querySelector('[data-error=""]');
        place.textContent = sentence.endsWith(".") ? sentence : `${sentence}.`;
        const input = field === "cameraIds" ? this.#cameras.first : this.#form.elements[field];
        input?.setAttribute("aria-invalid", "true");
        input?.focus();
    }

    #clearErrors() {
        this.#form.querySelectorAll("[data-error]").forEach((place) => (place.textContent = ""));
        this.#form
            .querySelectorAll("[aria-invalid]")
            .forEach((input) => input.removeAttribute("aria-invalid"));
    }
}

function told(spans, from, to) {
    if (!spans) {
        return "";
    }
    const { recorded, missing, young, worst } = sum(spans, from, to);
    if (missing < MISSING_MIN_MS) {
        return young < MISSING_MIN_MS
            ? "All of it was recorded"
            : `The last ${length(young)} are still being recorded`;
    }
    const why = worst?.reason ? `: ${lower(reasonOf(worst))}` : "";
    return recorded < MISSING_MIN_MS
        ? `Nothing was recorded${why}`
        : `${length(missing)} missing${why}`;
}

function toast() {
    const element = document.getElementById("exportToast");
    element.hidden = false;
    clearTimeout(Number(element.dataset.timer));
    element.dataset.timer = setTimeout(() => (element.hidden = true), TOAST_MS);
}

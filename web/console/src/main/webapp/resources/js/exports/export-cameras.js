/* The cameras of an export: those that are ticked, and where one may search also others. */
import { ask } from "../session.js";

const SEARCH_PAUSE_MS = 250;

const root = new URL("../../..", import.meta.url);

export class ExportCameras {
    #list;
    #none;
    #search;
    #template;
    #changed;
    #offered = [];
    #chosen = new Map();
    #timer = 0;

    constructor(dialog, changed) {
        this.#list = dialog.querySelector("#exportCameras");
        this.#none = dialog.querySelector("#exportNone");
        this.#search = dialog.querySelector("#exportSearch"); // null where all are listed
        this.#template = dialog.querySelector("#exportCamera");
        this.#changed = changed;
        this.#list.addEventListener("change", (event) => this.#tick(event.target));
        this.#search?.addEventListener("input", (event) => {
            event.stopPropagation(); // nothing of the export changes
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#find(), SEARCH_PAUSE_MS);
        });
    }

    /** In the order in which they were ticked. */
    get chosen() {
        return [...this.#chosen.values()];
    }

    /** What to go to when there is something wrong with them. */
    get first() {
        return this.#search ?? this.#list.querySelector("input");
    }

    show(cameras, ticked) {
        this.#chosen.clear();
        cameras
            .filter((camera) => ticked.includes(camera.id))
            .forEach((camera) => this.#chosen.set(camera.id, camera));
        this.#offered = cameras;
        this.#draw();
        if (this.#search) {
            this.#search.value = "";
            this.#find();
        }
    }

    /**
     * @param text of a camera's id, what is said below its name
     */
    say(text) {
        for (const row of this.#list.children) {
            row.querySelector(".export-has").textContent = this.#chosen.has(row.camera.id)
                ? text(row.camera.id)
                : "";
        }
    }

    #tick(box) {
        const { camera } = box.closest("li");
        if (box.checked) {
            this.#chosen.set(camera.id, camera);
        } else {
            this.#chosen.delete(camera.id);
        }
        this.#changed();
    }

    async #find() {
        const query = new URLSearchParams({ q: this.#search.value });
        try {
            const answer = await ask(new URL(`data/playback-cameras?${query}`, root));
            const items = (await answer?.json())?.items ?? [];
            const others = items.filter((one) => one.exportable && !this.#chosen.has(one.id));
            this.#offered = [...this.chosen, ...others];
            this.#none.hidden = others.length > 0 || !this.#search.value;
            this.#draw();
            this.#changed();
        } catch {
            this.#none.hidden = false; // one may search again
        }
    }

    #draw() {
        this.#list.replaceChildren(...this.#offered.map((camera) => this.#row(camera)));
    }

    #row(camera) {
        const row = this.#template.content.firstElementChild.cloneNode(true);
        row.camera = camera;
        const name = row.querySelector(".export-name");
        name.textContent = camera.name;
        name.title = camera.name;
        row.querySelector("input").checked = this.#chosen.has(camera.id);
        row.querySelector("input").value = camera.id;
        return row;
    }
}

/* Which cameras are on the page, and a search for more. */
import { ask } from "../session.js";

const SEARCH_PAUSE_MS = 250;

const root = new URL("../../..", import.meta.url);

export class CameraChooser {
    #shown;
    #search;
    #found;
    #none;
    #listener;
    #chosen = [];
    #timer = 0;

    /**
     * @param listener {add(camera), remove(id), full()}
     */
    constructor(page, listener) {
        this.#listener = listener;
        this.#shown = page.querySelector("#playbackCameras");
        this.#search = page.querySelector("#playbackSearch");
        this.#found = page.querySelector("#playbackFound");
        this.#none = page.querySelector("#playbackNone");
        const panel = page.querySelector("#playbackChoice");
        page.querySelectorAll("[data-choose]").forEach((button) =>
            button.addEventListener("click", () => {
                panel.showModal();
                this.#look();
            }),
        );
        this.#search.addEventListener("input", () => {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#look(), SEARCH_PAUSE_MS);
        });
        this.#found.addEventListener("click", (event) => this.#choose(event, panel));
        this.#shown.addEventListener("click", (event) => {
            const id = event.target.closest("[data-remove]")?.dataset.remove;
            if (id) {
                listener.remove(Number(id));
            }
        });
        panel.addEventListener("click", (event) => {
            if (event.target === panel || event.target.closest("[data-close]")) {
                panel.close();
            }
        });
    }

    /** Says which cameras are on the page. */
    show(cameras) {
        this.#chosen = cameras.map((camera) => camera.id);
        this.#shown.replaceChildren(...cameras.map(chip));
        document
            .querySelectorAll("[data-choose]")
            .forEach((button) => (button.disabled = this.#listener.full()));
    }

    async #look() {
        const query = new URLSearchParams({ q: this.#search.value });
        const answer = await ask(new URL(`data/playback-cameras?${query}`, root));
        const items = (await answer?.json())?.items ?? [];
        const open = items.filter((camera) => !this.#chosen.includes(camera.id));
        this.#found.replaceChildren(...open.map(row));
        this.#none.hidden = open.length > 0;
    }

    #choose(event, panel) {
        const button = event.target.closest("[data-camera]");
        if (button) {
            this.#listener.add(JSON.parse(button.dataset.camera));
            panel.close();
        }
    }
}

function chip(camera) {
    const element = document.createElement("span");
    element.className = "playback-chip";
    const name = document.createElement("span");
    name.className = "truncate";
    name.dir = "auto";
    name.textContent = camera.name;
    name.title = camera.name;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.dataset.remove = camera.id;
    remove.setAttribute("aria-label", `Take ${camera.name} off the page`);
    remove.innerHTML = '<span class="i i-sm i-x" aria-hidden="true"></span>';
    element.append(name, remove);
    return element;
}

function row(camera) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wall-camera";
    button.dataset.camera = JSON.stringify(camera);
    button.dataset.online = camera.online;
    button.dir = "auto";
    button.textContent = camera.name;
    item.append(button);
    return item;
}

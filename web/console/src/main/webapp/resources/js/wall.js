/*
 * The wall: live pictures side by side. It knows which cameras are on it, in which order; a Tile
 * shows one of them. Tiles never move in the document, because a picture that is moved there stops:
 * their place is their CSS order.
 */
import { ask, send } from "./session.js";
import { Tile } from "./tile.js";

const GRIDS = [1, 4, 9, 16, 25];
const CAMERA_COUNT_MAX = 100;
const LOOKED_MS = 10_000;
const STALL_CHECKED_MS = 2_000;
const SEARCH_PAUSE_MS = 250;
const TOUR_SECONDS = 15;
const TOUR_SECONDS_MIN = 5;
const TOUR_SECONDS_MAX = 3_600;
const REMEMBERED = "camerata.wall.layout";

const root = new URL("../..", import.meta.url);

export class Wall {
    #page;
    #grid;
    #template;
    #cameras = []; // ids, in order
    #known = new Map(); // what is known of each
    #tiles = new Map(); // of this page, by camera
    #seen = new Set(); // tiles within the window
    #size = 4;
    #first = 0; // index of the first camera of this page
    #focus = 0; // index of the camera that keys are about
    #large = null;
    #layout = null;
    #layouts = [];
    #tour = 0;
    #dragged = null;
    #window;

    constructor(page) {
        this.#page = page;
        this.#grid = page.querySelector("#wallGrid");
        this.#template = page.querySelector("#wallTile");
        this.#window = new IntersectionObserver((entries) => this.#looked(entries));
    }

    async start() {
        this.#listen();
        setInterval(() => this.#look(), LOOKED_MS);
        setInterval(() => this.#check(), STALL_CHECKED_MS);
        this.#layouts = (await this.#read("data/wall-layouts")).items;
        const last = Number(localStorage.getItem(REMEMBERED));
        const layout = this.#layouts.find((one) => one.id === last) ?? this.#layouts[0];
        if (layout) {
            await this.#open(layout);
        } else {
            await this.#begin();
        }
        await this.#search("");
    }

    /** Somebody who has no layout yet sees the cameras that they have. */
    async #begin() {
        const { items } = await this.#read("data/wall-cameras");
        const some = items.slice(0, 9);
        this.#layout = null;
        this.#size = GRIDS.find((size) => size >= some.length) ?? 9;
        some.forEach((camera) => this.#known.set(camera.id, camera));
        this.#cameras = some.map((camera) => camera.id);
        this.#turnTo(0);
        this.#showLayouts();
    }

    async #open(layout) {
        this.#layout = layout;
        this.#cameras = [...layout.cameraIds];
        this.#size = layout.tiles;
        this.#page.querySelector("#wallTourSeconds").value = layout.tourSeconds ?? TOUR_SECONDS;
        localStorage.setItem(REMEMBERED, layout.id);
        this.#enlarge(null);
        await this.#look();
        this.#turnTo(0);
        this.#showLayouts();
        this.#setTour(Boolean(layout.tourSeconds));
    }

    /* What is shown */

    #turnTo(first) {
        const pages = Math.max(1, Math.ceil(this.#cameras.length / this.#size));
        const page = (Math.floor(first / this.#size) + pages) % pages;
        this.#first = page * this.#size;
        this.#focus = Math.min(Math.max(this.#focus, this.#first), this.#last());
        this.#render();
    }

    #last() {
        return Math.max(this.#first, Math.min(this.#first + this.#size, this.#cameras.length) - 1);
    }

    #render() {
        const focused = this.#grid.contains(document.activeElement);
        const shown = this.#cameras
            .slice(this.#first, this.#first + this.#size)
            .filter((id) => this.#known.has(id));
        for (const [id, tile] of this.#tiles) {
            if (!shown.includes(id)) {
                this.#drop(id, tile);
            }
        }
        this.#grid.dataset.tiles = this.#size;
        shown.forEach((id, place) => {
            const tile = this.#tiles.get(id) ?? this.#add(id);
            tile.element.style.order = place;
            tile.element.tabIndex = this.#cameras[this.#focus] === id ? 0 : -1;
        });
        this.#renderEmpty(shown.length);
        if (focused && !this.#grid.contains(document.activeElement)) {
            this.#tiles.get(this.#cameras[this.#focus])?.element.focus(); // its tile left with its page
        }
        this.#renderTools();
        this.#play();
    }

    #add(id) {
        const element = this.#template.content.firstElementChild.cloneNode(true);
        const tile = new Tile(this.#known.get(id), element);
        this.#tiles.set(id, tile);
        this.#grid.append(element);
        this.#window.observe(element);
        return tile;
    }

    #drop(id, tile) {
        this.#window.unobserve(tile.element);
        this.#seen.delete(tile.element);
        this.#tiles.delete(id);
        if (this.#large === id) {
            this.#large = null;
            delete this.#grid.dataset.large;
        }
        tile.end();
    }

    #renderEmpty(count) {
        this.#grid.querySelectorAll(".wall-empty").forEach((element) => element.remove());
        for (let place = count; place < this.#size; place++) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "wall-empty";
            button.dataset.wall = "add";
            button.style.order = place;
            button.textContent = "Add a camera";
            this.#grid.append(button);
        }
    }

    #renderTools() {
        for (const button of this.#page.querySelectorAll("[data-grid]")) {
            button.setAttribute("aria-pressed", String(Number(button.dataset.grid) === this.#size));
        }
        const pages = Math.max(1, Math.ceil(this.#cameras.length / this.#size));
        this.#page.querySelector("#wallPages").hidden = pages === 1;
        this.#page.querySelector("#wallPage").textContent =
            `${this.#first / this.#size + 1} of ${pages}`;
    }

    /** Only what can be seen plays; beside a large picture nothing else does. */
    #play() {
        for (const [id, tile] of this.#tiles) {
            const covered = this.#large !== null && this.#large !== id;
            if (document.hidden || covered || !this.#seen.has(tile.element)) {
                tile.rest();
            } else {
                tile.play(this.#large === id || this.#size === 1);
            }
        }
    }

    #looked(entries) {
        for (const entry of entries) {
            if (entry.isIntersecting) {
                this.#seen.add(entry.target);
            } else {
                this.#seen.delete(entry.target);
            }
        }
        this.#play();
    }

    #check() {
        const now = Date.now();
        this.#tiles.forEach((tile) => tile.check(now));
    }

    /** How the cameras are now; those that may no longer be seen leave the wall. */
    async #look() {
        if (document.hidden || this.#cameras.length === 0) {
            return;
        }
        try {
            const asked = [...this.#cameras];
            const { items } = await this.#read(`data/wall-cameras?ids=${asked.join()}`);
            asked.forEach((id) => this.#known.delete(id));
            items.forEach((camera) => this.#known.set(camera.id, camera));
            const gone = asked.filter((id) => !this.#known.has(id));
            this.#cameras = this.#cameras.filter((id) => !gone.includes(id));
            items.forEach((camera) => this.#tiles.get(camera.id)?.update(camera));
            if (gone.length > 0) {
                this.#turnTo(this.#first);
            }
        } catch {
            // the service is away; the next look tells
        }
    }

    /* What people do */

    #listen() {
        this.#page.addEventListener("happened", () => this.#look());
        this.#page.addEventListener("click", (event) => this.#click(event));
        document.addEventListener("keydown", (event) => this.#key(event));
        document.addEventListener("visibilitychange", () => {
            this.#look();
            this.#play();
        });
        this.#grid.addEventListener("focusin", (event) => this.#focused(event.target));
        this.#grid.addEventListener("dblclick", (event) => this.#toggleLarge(tileId(event.target)));
        this.#grid.addEventListener("dragstart", (event) => this.#drag(event));
        this.#grid.addEventListener("dragover", (event) => this.#dragged && event.preventDefault());
        this.#grid.addEventListener("drop", (event) => this.#dropped(event));
        let pause = 0;
        this.#page.querySelector("#wallSearch").addEventListener("input", (event) => {
            clearTimeout(pause);
            pause = setTimeout(() => this.#search(event.target.value), SEARCH_PAUSE_MS);
        });
        this.#page.querySelector("#wallLayout").addEventListener("change", (event) => {
            const layout = this.#layouts.find((one) => one.id === Number(event.target.value));
            layout ? this.#open(layout) : this.#begin();
        });
        this.#page.querySelector("#wallTourSeconds").addEventListener("change", () => {
            this.#setTour(this.#tour !== 0);
        });
    }

    #click(event) {
        const grid = event.target.closest("[data-grid]");
        if (grid) {
            this.#resize(Number(grid.dataset.grid));
        }
        const camera = event.target.closest("[data-add]");
        if (camera) {
            this.#put(Number(camera.dataset.add));
        }
        const id = tileId(event.target);
        switch (event.target.closest("[data-wall]")?.dataset.wall) {
            case "large":
                return this.#toggleLarge(id);
            case "remove":
                return this.#remove(id);
            case "add":
                return this.#page.querySelector("#wallSearch").focus();
            case "next":
                return this.#turnTo(this.#first + this.#size);
            case "previous":
                return this.#turnTo(this.#first - this.#size);
            case "tour":
                return this.#setTour(this.#tour === 0);
            case "fullscreen":
                return this.#fullScreen();
            case "save":
                return this.#save();
            case "delete":
                return this.#delete();
        }
    }

    #key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.target.closest("input, select, textarea, [role=dialog]")) {
            return;
        }
        const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -this.#columns(), ArrowDown: this.#columns() }[event.key];
        if (step) {
            event.preventDefault();
            event.shiftKey ? this.#shift(step) : this.#go(step);
        } else if (/^[1-5]$/.test(event.key)) {
            this.#resize(GRIDS[Number(event.key) - 1]);
        } else if (event.key === "Enter" && event.target.matches(".wall-tile")) {
            this.#toggleLarge(tileId(event.target));
        } else if (event.key === "Delete" && event.target.matches(".wall-tile")) {
            this.#remove(tileId(event.target));
        } else if (event.key === "Escape" && this.#large !== null) {
            this.#enlarge(null);
        } else if (event.key.toLowerCase() === "f") {
            this.#fullScreen();
        } else if (event.key.toLowerCase() === "t") {
            this.#setTour(this.#tour === 0);
        }
    }

    #columns() {
        return getComputedStyle(this.#grid).gridTemplateColumns.split(" ").length;
    }

    #focused(target) {
        const index = this.#cameras.indexOf(tileId(target));
        if (index >= 0) {
            this.#focus = index;
            this.#tiles.forEach((tile, id) => {
                tile.element.tabIndex = id === this.#cameras[index] ? 0 : -1;
            });
        }
    }

    /** Beyond the edge of this page lies the next one. */
    #go(step) {
        const target = this.#focus + step;
        if (target < 0 || target >= this.#cameras.length) {
            return;
        }
        this.#focus = target;
        if (target < this.#first || target > this.#last()) {
            this.#turnTo(target);
        }
        const id = this.#cameras[target];
        if (this.#large !== null) {
            this.#enlarge(id);
        }
        this.#tiles.get(id)?.element.focus();
    }

    #shift(step) {
        const target = this.#focus + step;
        if (target >= 0 && target < this.#cameras.length) {
            this.#move(this.#cameras[this.#focus], target);
        }
    }

    #move(id, index) {
        this.#cameras.splice(this.#cameras.indexOf(id), 1);
        this.#cameras.splice(index, 0, id);
        this.#focus = index;
        this.#turnTo(index);
        this.#tiles.get(id)?.element.focus();
        this.#say(`${this.#known.get(id).name}: place ${index + 1}`);
    }

    #drag(event) {
        this.#dragged = tileId(event.target);
        if (this.#dragged !== null) {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", String(this.#dragged));
        }
    }

    #dropped(event) {
        event.preventDefault();
        const target = tileId(event.target);
        if (this.#dragged !== null && this.#dragged !== target) {
            const last = this.#cameras.length - 1;
            this.#move(this.#dragged, target === null ? last : this.#cameras.indexOf(target));
        }
        this.#dragged = null;
    }

    #resize(size) {
        this.#enlarge(null);
        this.#size = size;
        this.#turnTo(this.#focus);
    }

    #toggleLarge(id) {
        this.#enlarge(this.#large === id ? null : id);
    }

    #enlarge(id) {
        this.#tiles.get(this.#large)?.element.classList.remove("wall-large");
        this.#large = id;
        this.#tiles.get(id)?.element.classList.add("wall-large");
        this.#grid.toggleAttribute("data-large", id !== null);
        this.#play();
    }

    #put(id) {
        if (this.#cameras.includes(id)) {
            this.#turnTo(this.#cameras.indexOf(id));
        } else if (this.#cameras.length < CAMERA_COUNT_MAX) {
            this.#cameras.push(id);
            this.#focus = this.#cameras.length - 1;
            this.#turnTo(this.#focus);
            this.#say(`${this.#known.get(id).name} is on the wall`);
        }
    }

    #remove(id) {
        this.#cameras = this.#cameras.filter((one) => one !== id);
        this.#turnTo(this.#first);
        this.#tiles.get(this.#cameras[this.#focus])?.element.focus();
    }

    #setTour(on) {
        clearInterval(this.#tour);
        this.#tour = on ? setInterval(() => this.#turn(), this.#tourSeconds() * 1000) : 0;
        this.#page.querySelector("[data-wall=tour]").setAttribute("aria-pressed", String(on));
    }

    #turn() {
        if (!document.hidden && this.#large === null) {
            this.#turnTo(this.#first + this.#size);
        }
    }

    #tourSeconds() {
        const seconds = Math.trunc(Number(this.#page.querySelector("#wallTourSeconds").value));
        return Math.min(TOUR_SECONDS_MAX, Math.max(TOUR_SECONDS_MIN, seconds || TOUR_SECONDS));
    }

    #fullScreen() {
        if (document.fullscreenElement) {
            document.exitFullscreen();
        } else {
            this.#grid.requestFullscreen?.();
        }
    }

    /* What is kept */

    async #search(text) {
        const found = this.#page.querySelector("#wallFound");
        const { items } = await this.#read(`data/wall-cameras?q=${encodeURIComponent(text)}`);
        found.replaceChildren(
            ...items.map((camera) => {
                if (!this.#known.has(camera.id)) {
                    this.#known.set(camera.id, camera);
                }
                const button = document.createElement("button");
                button.type = "button";
                button.className = "wall-camera";
                button.dataset.add = camera.id;
                button.dataset.online = camera.online;
                button.textContent = camera.name;
                const item = document.createElement("li");
                item.append(button);
                return item;
            }),
        );
        this.#page.querySelector("#wallNone").hidden = items.length > 0;
    }

    #showLayouts() {
        const select = this.#page.querySelector("#wallLayout");
        select.replaceChildren(
            new Option("New layout", ""),
            ...this.#layouts.map((one) => new Option(one.name, one.id)),
        );
        select.value = this.#layout?.id ?? "";
        this.#page.querySelector("#wallName").value = this.#layout?.name ?? "";
        this.#page.querySelector("[data-wall=delete]").hidden = !this.#layout;
    }

    async #save() {
        const layout = {
            name: this.#page.querySelector("#wallName").value.trim() || "My wall",
            tiles: this.#size,
            cameraIds: this.#cameras,
            tourSeconds: this.#tour ? this.#tourSeconds() : null,
        };
        const id = this.#layout?.id;
        const kept = await this.#send(id ? "PUT" : "POST", id, layout);
        if (kept) {
            this.#layouts = [...this.#layouts.filter((one) => one.id !== kept.id), kept];
            this.#layouts.sort((one, other) => one.name.localeCompare(other.name));
            this.#layout = kept;
            localStorage.setItem(REMEMBERED, kept.id);
            this.#showLayouts();
            this.#say(`${kept.name} is saved`);
        }
    }

    async #delete() {
        const { id, name } = this.#layout;
        if (await this.#send("DELETE", id)) {
            this.#layouts = this.#layouts.filter((one) => one.id !== id);
            this.#layout = null;
            this.#showLayouts();
            this.#say(`${name} is removed; its cameras stay where they are`);
        }
    }

    async #read(path) {
        const answer = await ask(new URL(path, root));
        if (!answer) {
            throw new Error("the session is over");
        }
        return answer.json();
    }

    async #send(method, id, layout) {
        try {
            const address = new URL(`data/wall-layouts${id ? `?id=${id}` : ""}`, root);
            const answer = await send(address, method, layout);
            const body = await answer?.json();
            if (answer?.ok) {
                return body;
            }
            this.#say(body?.title ?? "");
        } catch {
            this.#say("The service does not answer. Please try again.");
        }
        return null;
    }

    #say(sentence) {
        this.#page.querySelector("#wallStatus").textContent = sentence;
    }
}

/** Of the camera whose tile it is in; null if in none. */
function tileId(element) {
    const tile = element?.closest?.(".wall-tile");
    return tile ? Number(tile.dataset.camera) : null;
}

/*
 * Bookmarks of the footage that is shown: made where one is, listed below the timeline, changed and
 * taken away there.
 */
import { ask, send } from "../session.js";
import * as zoned from "./zone-times.js";

const root = new URL("../../..", import.meta.url);

export class Bookmarks {
    #dialog;
    #form;
    #list;
    #template;
    #listener;
    #edited = null; // {camera, id or null, from, to}

    /**
     * @param listener {changed(), go(bookmark)}
     */
    constructor(page, listener) {
        this.#listener = listener;
        this.#dialog = page.querySelector("#bookmarkDialog");
        this.#form = this.#dialog.querySelector("form");
        this.#list = page.querySelector("#bookmarkList");
        this.#template = page.querySelector("#bookmarkRow");
        this.#form.addEventListener("submit", (event) => this.#save(event));
        this.#dialog.addEventListener("click", (event) => {
            if (event.target.closest("[data-close]")) {
                this.#dialog.close();
            }
        });
        this.#list.addEventListener("click", (event) => this.#act(event));
    }

    /** Asks what a new one is to be called. */
    make(cameras, from, to, zone) {
        this.#form.camera.replaceChildren(
            ...cameras.map((camera) => new Option(camera.name, camera.id)),
        );
        this.#open({ id: null, from, to }, "", "", zone);
        this.#form.camera.disabled = false;
    }

    /** Shows those of the cameras, the earliest first. */
    show(bookmarks, names, zone) {
        this.#list.closest("section").hidden = bookmarks.length === 0;
        this.#list.replaceChildren(
            ...bookmarks.map((one) => this.#row(one, names.get(one.camera), zone)),
        );
    }

    #row(bookmark, name, zone) {
        const row = this.#template.content.firstElementChild.cloneNode(true);
        row.querySelector(".bookmark-time").textContent = zoned.full(zone, bookmark.from);
        row.querySelector(".bookmark-title").textContent = bookmark.text;
        row.querySelector(".bookmark-camera").textContent = name;
        row.bookmark = { ...bookmark, zone };
        return row;
    }

    async #act(event) {
        const button = event.target.closest("[data-bookmark]");
        const bookmark = button?.closest("li").bookmark;
        if (button?.dataset.bookmark === "go") {
            this.#listener.go(bookmark);
        } else if (button?.dataset.bookmark === "edit") {
            await this.#edit(bookmark);
        } else if (button?.dataset.bookmark === "remove") {
            await this.#remove(button, bookmark);
        }
    }

    async #edit(bookmark) {
        const query = new URLSearchParams({
            camera: bookmark.camera,
            from: new Date(bookmark.from - 1).toISOString(),
            to: new Date(bookmark.to + 1).toISOString(),
        });
        const answer = await ask(new URL(`data/bookmarks?${query}`, root));
        const found = (await answer?.json())?.items.find((one) => one.id === bookmark.id);
        if (found) {
            const name = this.#list.querySelector(".bookmark-camera")?.textContent ?? "";
            this.#form.camera.replaceChildren(new Option(name, bookmark.camera));
            this.#form.camera.disabled = true;
            this.#open(bookmark, found.title, found.note, bookmark.zone);
        }
    }

    /** The first press asks, the second removes. */
    async #remove(button, bookmark) {
        if (!button.dataset.sure) {
            button.dataset.sure = "true";
            button.title = "Press again to remove it";
            button.setAttribute("aria-label", button.title);
            return;
        }
        const query = new URLSearchParams({ camera: bookmark.camera, id: bookmark.id });
        await this.#send("DELETE", query, undefined);
    }

    #open(edited, title, note, zone) {
        this.#edited = edited;
        const range = edited.to > edited.from ? ` to ${zoned.clockSeconds(zone, edited.to)}` : "";
        this.#dialog.querySelector(".bookmark-when").textContent =
            zoned.full(zone, edited.from) + range;
        this.#form.elements.title.value = title;
        this.#form.elements.note.value = note;
        this.#say("");
        this.#dialog.showModal();
    }

    async #save(event) {
        event.preventDefault();
        const { id, from, to } = this.#edited;
        const query = new URLSearchParams({ camera: this.#form.camera.value });
        if (id !== null) {
            query.set("id", id);
        }
        const body = {
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
            title: this.#form.elements.title.value,
            note: this.#form.elements.note.value,
        };
        if (await this.#send(id === null ? "POST" : "PUT", query, body)) {
            this.#dialog.close();
        }
    }

    /** Whether it was done; if not, it is said why. */
    async #send(method, query, body) {
        try {
            const answer = await send(new URL(`data/bookmarks?${query}`, root), method, body ?? {});
            if (!answer?.ok) {
                this.#say((await answer?.json())?.title ?? "");
                return false;
            }
            this.#listener.changed();
            return true;
        } catch {
            this.#say("The service does not answer. Please try again.");
            return false;
        }
    }

    #say(text) {
        this.#form.querySelector(".bookmark-error").textContent = text;
    }
}

/*
 * The page of exports: its button asks for a new one. An address with camera, from and to asks at
 * once, filled in so.
 */
import { ask } from "../session.js";
import { SECOND } from "../playback/zone-times.js";
import { ExportDialog } from "./export-dialog.js";
import { keepFocus } from "./kept-focus.js";

/** What is offered at first: the last quarter of an hour. */
const SPAN_FIRST_MS = 15 * 60 * SECOND;

const root = new URL("../../..", import.meta.url);

export class ExportsPage {
    #dialog;

    constructor(button, dialog) {
        // The list is read again by its poll.
        this.#dialog = new ExportDialog(dialog, () => globalThis.PrimeFaces?.widgets.live?.cfg.fn());
        keepFocus(document.querySelector(".content"));
        button.addEventListener("click", () => {
            this.#dialog.open([], [], Date.now() - SPAN_FIRST_MS, Date.now());
        });
        button.disabled = false; // now a click is heard
    }

    async start() {
        const query = new URLSearchParams(location.search);
        const [from, to] = [Date.parse(query.get("from")), Date.parse(query.get("to"))];
        const id = query.get("camera");
        if (!id || Number.isNaN(from) || Number.isNaN(to)) {
            return;
        }
        const answer = await ask(new URL(`data/playback-cameras?ids=${Number(id)}`, root));
        const cameras = ((await answer?.json())?.items ?? []).filter((one) => one.exportable);
        history.replaceState(null, "", location.pathname); // not once more at a reload
        this.#dialog.open(
            cameras,
            cameras.map((camera) => camera.id),
            from,
            to,
        );
    }
}

/*
 * The playback page: up to four cameras, one clock, one timeline. What is shown is in the address,
 * so that a link leads to this very moment.
 */
import { ask } from "../session.js";
import { ExportDialog } from "../exports/export-dialog.js";
import { Bookmarks } from "./bookmarks.js";
import { CameraChooser } from "./camera-chooser.js";
import { FootageTile } from "./footage-tile.js";
import { bindKeys } from "./keys.js";
import { MarkedRange } from "./marked-range.js";
import { PlaybackClock } from "./playback-clock.js";
import { PlaybackFigures } from "./playback-figures.js";
import { reasonOf } from "./reasons.js";
import { TimelineData } from "./timeline-data.js";
import { TimelineTip } from "./timeline-tip.js";
import { TimelineView } from "./timeline-view.js";
import * as zoned from "./zone-times.js";

const CAMERA_COUNT_MAX = 4;
const SPEEDS = [0.5, 1, 2, 4, 8, 16];
const JUMP_MS = 5_000;
const LOOKED_MS = 10_000;
const BEFORE_NOW_MS = 30_000; // where one begins without a moment
const ADDRESS_RENEWED_MS = 1_000;

const root = new URL("../../..", import.meta.url);

export class PlaybackPage {
    #page;
    #tiles = [];
    #data = new TimelineData();
    #clock;
    #timeline;
    #chooser;
    #tip;
    #bookmarks;
    #figures;
    #marked;
    #export; // null for who may export nothing

    constructor(page) {
        this.#page = page;
        this.#figures = new PlaybackFigures(page);
        this.#clock = new PlaybackClock({
            passed: (at) => this.#passed(at),
            state: () => this.#showControls(),
            skipped: (from, to) => this.#say(`Nothing was recorded until ${this.#full(to)}`),
            ended: () => this.#say("This is the end of what was recorded"),
            nextFootage: (at) => this.#data.nextFootage(this.#ids(), at),
        });
        this.#tip = new TimelineTip(page.querySelector("#timelineTip"));
        this.#timeline = new TimelineView(page.querySelector("#timeline"), {
            seek: (at) => this.#go(at),
            moved: () => this.#look(),
            hovered: (at, lane, x) => this.#hovered(at, lane, x),
        });
        this.#marked = new MarkedRange(page, this.#timeline);
        this.#bookmarks = new Bookmarks(page, {
            changed: () => this.#relook(),
            go: (bookmark) => this.#go(bookmark.from),
        });
        const dialog = document.getElementById("exportDialog");
        this.#export = dialog && new ExportDialog(dialog);
        this.#chooser = new CameraChooser(page, {
            add: (camera) => this.#add(camera),
            remove: (id) => this.#remove(id),
            full: () => this.#tiles.length >= CAMERA_COUNT_MAX,
        });
    }

    async start() {
        this.#listen();
        const query = new URLSearchParams(location.search);
        const ids = query.getAll("camera").slice(0, CAMERA_COUNT_MAX);
        const at = Date.parse(query.get("at") ?? "");
        const cameras = ids.length ? await this.#read(`data/playback-cameras?ids=${ids.join()}`) : [];
        cameras.forEach((camera) => this.#put(camera));
        this.#arrange();
        this.#clock.go(Number.isNaN(at) ? Date.now() - BEFORE_NOW_MS : at);
        this.#timeline.reveal(this.#clock.at);
        this.#showControls();
        setInterval(() => this.#renew(), LOOKED_MS);
        setInterval(() => this.#writeAddress(), ADDRESS_RENEWED_MS);
    }

    /* Cameras */

    #add(camera) {
        if (this.#tiles.length < CAMERA_COUNT_MAX && !this.#ids().includes(camera.id)) {
            this.#put(camera);
            this.#arrange();
            this.#tiles.at(-1).go(this.#clock.at, this.#clock.speed);
        }
    }

    #put(camera) {
        const element = this.#page
            .querySelector("#footageTile")
            .content.firstElementChild.cloneNode(true);
        this.#page.querySelector("#footageGrid").append(element);
        this.#tiles.push(new FootageTile(camera, element));
    }

    #remove(id) {
        this.#tiles.find((tile) => tile.camera.id === id)?.end();
        this.#tiles = this.#tiles.filter((tile) => tile.camera.id !== id);
        this.#arrange();
    }

    /** After a camera came or went. */
    #arrange() {
        this.#page.querySelector("#footageGrid").dataset.tiles = this.#tiles.length;
        this.#page.querySelector("#playbackEmpty").hidden = this.#tiles.length > 0;
        this.#page.querySelector("#playbackExport").hidden = this.#exportable().length === 0;
        this.#page.dataset.empty = this.#tiles.length === 0;
        this.#clock.tiles = this.#tiles;
        this.#chooser.show(this.#tiles.map((tile) => tile.camera));
        this.#data.forget();
        this.#look();
        this.#showLanes();
        this.#showControls();
        this.#passed(this.#clock.at);
    }

    #ids() {
        return this.#tiles.map((tile) => tile.camera.id);
    }

    /** The first camera's: its clocks are those that people on the spot look at. */
    get zone() {
        return this.#tiles[0]?.camera.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    }

    /* Time */

    #go(at) {
        this.#clock.go(at);
        this.#timeline.reveal(this.#clock.at);
        this.#showControls();
    }

    #passed(at) {
        this.#timeline.show({ at });
        this.#figures.moment(this.zone, at);
        this.#tiles.forEach((tile) => {
            const span = this.#data.spanAt(tile.camera.id, at);
            tile.note(span?.kind === "GAP" ? reasonOf(span) : "");
            tile.warn(this.#data.warning(tile.camera.id, at));
        });
        if (this.#clock.isPlaying && at > this.#timeline.scale.to) {
            this.#timeline.reveal(at);
        }
    }

    #renew() {
        this.#timeline.tick();
        this.#look();
    }

    /** Learns what the timeline shows. */
    async #look() {
        try {
            await this.#data.need(this.#timeline.scale, this.#ids(), () => {
                this.#showLanes();
                this.#passed(this.#clock.at);
                this.#look(); // one may have looked elsewhere meanwhile
            });
        } catch {
            this.#say("What was recorded cannot be shown at the moment; trying again");
        }
    }

    #showLanes() {
        this.#timeline.show({
            zone: this.zone,
            lanes: this.#tiles.map((tile) => ({
                name: tile.camera.name,
                spans: this.#data.spans(tile.camera.id),
                altered: this.#data.altered(tile.camera.id),
                bookmarks: this.#data.bookmarks(tile.camera.id),
            })),
        });
        this.#bookmarks.show(
            this.#ids()
                .flatMap((id) => this.#data.bookmarks(id))
                .sort((one, other) => one.from - other.from),
            new Map(this.#tiles.map((tile) => [tile.camera.id, tile.camera.name])),
            this.zone,
        );
    }

    /** What is known is not so any more. */
    #relook() {
        this.#data.forget();
        this.#look();
    }

    #hovered(at, lane, x) {
        const tile = this.#tiles[lane] ?? this.#tiles[0];
        const span = at !== null && tile ? this.#data.spanAt(tile.camera.id, at) : null;
        const warning = span ? this.#data.warning(tile.camera.id, at) : "";
        this.#tip.show(at, x, tile?.camera, span, this.zone, warning);
    }

    /* What people do */

    #listen() {
        this.#page.addEventListener("click", (event) => {
            const tool = event.target.closest("[data-playback]")?.dataset.playback;
            if (tool) {
                this.#do(tool);
            }
        });
        this.#page.querySelector("#playbackSpeed").addEventListener("change", (event) => {
            this.#clock.setSpeed(Number(event.target.value));
        });
        this.#page.querySelector("#playbackJump").addEventListener("change", (event) => {
            const at = zoned.fromInput(this.zone, event.target.value);
            if (!Number.isNaN(at)) {
                this.#go(at);
            }
        });
        bindKeys(this.#page, (tool) => this.#do(tool));
    }

    #do(tool) {
        const acts = {
            toggle: () => (this.#clock.isPlaying ? this.#clock.pause() : this.#clock.play()),
            "frame-back": () => this.#clock.step(false),
            "frame-on": () => this.#clock.step(true),
            back: () => this.#go(this.#clock.at - JUMP_MS),
            on: () => this.#go(this.#clock.at + JUMP_MS),
            "minute-back": () => this.#go(this.#clock.at - zoned.MINUTE),
            "minute-on": () => this.#go(this.#clock.at + zoned.MINUTE),
            slower: () => this.#changeSpeed(-1),
            faster: () => this.#changeSpeed(1),
            closer: () => this.#timeline.zoom(true),
            wider: () => this.#timeline.zoom(false),
            earlier: () => this.#timeline.move(-0.5),
            later: () => this.#timeline.move(0.5),
            "mark-in": () => this.#marked.begin(this.#clock.at, this.zone),
            "mark-out": () => this.#marked.end(this.#clock.at, this.zone),
            bookmark: () => this.#bookmark(),
            export: () => this.#askExport(),
            unmark: () => this.#marked.clear(),
            sound: () => this.#sound(),
            fullscreen: () => this.#page.querySelector("#footageGrid").requestFullscreen?.(),
            live: () => this.#live(),
            link: () => this.#copyLink(),
            day: () => this.#lookAround(zoned.DAY),
            hour: () => this.#lookAround(zoned.HOUR),
            week: () => this.#lookAround(7 * zoned.DAY),
            month: () => this.#lookAround(31 * zoned.DAY),
        };
        acts[tool]?.();
    }

    #changeSpeed(steps) {
        const place = SPEEDS.indexOf(this.#clock.speed) + steps;
        this.#clock.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, place))]);
    }

    #lookAround(span) {
        const { from, to } = this.#timeline.scale.around(this.#clock.at, span);
        this.#timeline.look(from, to);
    }

    /** Of the marked range, if there is one; else of this moment. */
    #bookmark() {
        if (this.#tiles.length) {
            const from = this.#marked.from ?? this.#clock.at;
            const cameras = this.#tiles.map((tile) => tile.camera);
            this.#bookmarks.make(cameras, from, this.#marked.to ?? from, this.zone);
        }
    }

    #exportable() {
        const cameras = this.#tiles.map((tile) => tile.camera);
        return this.#export ? cameras.filter((camera) => camera.exportable) : [];
    }

    #askExport() {
        const cameras = this.#exportable();
        if (cameras.length) {
            const ids = cameras.map((camera) => camera.id);
            const { from, to } = this.#marked.around(this.#clock.at);
            this.#export.open(cameras, ids, from, to, this.zone);
        }
    }

    #sound() {
        const [first, ...others] = this.#tiles;
        if (first) {
            first.video.muted = !first.video.muted;
            others.forEach((tile) => (tile.video.muted = true));
        }
        this.#showControls();
    }

    #live() {
        const [first] = this.#tiles;
        location.assign(new URL(first ? `camera.xhtml?id=${first.camera.id}` : "wall.xhtml", root));
    }

    async #copyLink() {
        try {
            await navigator.clipboard.writeText(this.#address().href);
            this.#say("The link to this moment has been copied");
        } catch {
            this.#say(this.#address().href); // not over plain HTTP
        }
    }

    /* What is shown beside the pictures */

    #showControls() {
        this.#figures.controls(this.#clock, this.zone, this.#tiles[0]?.video.muted === false);
    }

    #say(text) {
        this.#figures.say(text);
    }

    #full(at) {
        return zoned.full(this.zone, at);
    }

    #address() {
        const address = new URL(location.pathname, location.origin);
        this.#ids().forEach((id) => address.searchParams.append("camera", id));
        address.searchParams.set("at", new Date(Math.round(this.#clock.at)).toISOString());
        return address;
    }

    #writeAddress() {
        history.replaceState(null, "", this.#address());
    }

    async #read(path) {
        return (await (await ask(new URL(path, root)))?.json())?.items ?? [];
    }
}

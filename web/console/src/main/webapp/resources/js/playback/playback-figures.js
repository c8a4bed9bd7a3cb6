/* What the playback page says beside its pictures: the moment, its controls, and a passing notice. */
import * as zoned from "./zone-times.js";

const NOTICE_MS = 4_000;

export class PlaybackFigures {
    #page;
    #timer = 0;

    constructor(page) {
        this.#page = page;
    }

    moment(zone, at) {
        this.#page.dataset.at = Math.round(at);
        this.#find("#playbackTime").textContent = zoned.clockSeconds(zone, at);
        this.#find("#playbackDate").textContent = zoned.date(zone, at);
        this.#find("#playbackZone").textContent = zoned.zoneName(zone, at);
        this.#find("#playbackZone").title = zone;
    }

    /**
     * @param heard whether there is sound
     */
    controls(clock, zone, heard) {
        const playing = clock.isPlaying;
        this.#page.dataset.playing = playing;
        const toggle = this.#find('[data-playback="toggle"]');
        toggle.setAttribute("aria-label", playing ? "Pause" : "Play");
        toggle.title = playing ? "Pause (Space)" : "Play (Space)";
        this.#find("#playbackSpeed").value = clock.speed;
        this.#find("#playbackJump").value = zoned.toInput(zone, clock.at);
        this.#find('[data-playback="sound"]').setAttribute("aria-pressed", String(heard));
    }

    say(text) {
        const notice = this.#find("#playbackNotice");
        notice.textContent = text;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => (notice.textContent = ""), NOTICE_MS);
    }

    #find(selector) {
        return this.#page.querySelector(selector);
    }
}

/*
 * One clock for all tiles. The first tile that shows the moment makes it go on; the others follow.
 * Where none has footage it goes on to where one has again; while one is loading it waits.
 */

const TICK_MS = 200;
/** One that loads longer is not waited for. */
const WAIT_MAX_MS = 8_000;
/** A player goes over a gap at once: what is so far from the last look is no playing on. */
const JUMP_MIN_MS = 2_000;
const NEAR_NOW_MS = 8_000;

export class PlaybackClock {
    #tiles = [];
    #at = Date.now();
    #speed = 1;
    #playing = false;
    #waitingSince = 0;
    #searching = false;
    #listener;

    /**
     * @param listener {passed(at), state(), skipped(from, to), ended(), nextFootage(at)}
     */
    constructor(listener) {
        this.#listener = listener;
        setInterval(() => this.#tick(), TICK_MS);
    }

    get at() {
        return this.#at;
    }

    get isPlaying() {
        return this.#playing;
    }

    get speed() {
        return this.#speed;
    }

    /** The tiles in the order in which they lead. */
    set tiles(tiles) {
        this.#tiles = tiles;
    }

    go(at) {
        this.#at = Math.min(at, Date.now());
        this.#waitingSince = 0;
        this.#tiles.forEach((tile) => tile.go(this.#at, this.#speed));
        if (this.#playing) {
            this.#tiles.forEach((tile) => tile.play(this.#speed));
        }
        this.#listener.passed(this.#at);
    }

    play() {
        this.#playing = true;
        this.#tiles.forEach((tile) => tile.play(this.#speed));
        this.#listener.state();
    }

    pause() {
        this.#playing = false;
        this.#tiles.forEach((tile) => tile.pause());
        this.#listener.state();
    }

    setSpeed(speed) {
        this.#speed = speed;
        if (this.#playing) {
            this.#tiles.forEach((tile) => tile.play(speed));
        } else {
            this.#tiles.forEach((tile) => tile.go(this.#at, speed));
        }
        this.#listener.state();
    }

    /** One picture of the first tile that has one; the others go along. */
    async step(forward) {
        this.pause();
        const leader = this.#tiles.find((tile) => tile.isReady);
        if (!leader) {
            return;
        }
        this.#at = await leader.step(forward);
        this.#tiles
            .filter((tile) => tile !== leader)
            .forEach((tile) => tile.go(this.#at, this.#speed));
        this.#listener.passed(this.#at);
    }

    #tick() {
        if (!this.#playing || !this.#tiles.length || this.#searching) {
            return;
        }
        const leader = this.#tiles.find((tile) => tile.isReady);
        const loading = this.#tiles.some((tile) => tile.isLoading);
        if (leader && !this.#waits(loading)) {
            this.#lead(leader);
        } else if (!leader && !loading && this.#tiles.every((tile) => tile.isInGap)) {
            this.#skip();
        }
    }

    /** Whether those that are ready wait for one that is not. */
    #waits(loading) {
        if (!loading) {
            this.#waitingSince = 0;
            return false;
        }
        this.#waitingSince ||= Date.now();
        const waits = Date.now() - this.#waitingSince < WAIT_MAX_MS;
        this.#tiles.filter((tile) => tile.isReady).forEach((tile) => (waits ? tile.pause() : tile.play(this.#speed)));
        return waits;
    }

    #lead(leader) {
        const at = leader.at;
        if (leader.video.ended || leader.needsMore(at)) {
            this.#goOn(at);
            return;
        }
        if (leader.video.paused) {
            leader.play(this.#speed);
        }
        const others = this.#tiles.filter((tile) => tile !== leader);
        if (at - this.#at > JUMP_MIN_MS * Math.max(1, this.#speed)) {
            if (others.some((tile) => tile.has(this.#at + TICK_MS))) {
                leader.rest(); // the others have footage of what it would leave out
                others.find((tile) => tile.has(this.#at + TICK_MS)).follow(this.#at, this.#speed);
                return;
            }
            this.#listener.skipped(this.#at, at);
        }
        if (Number.isFinite(at)) {
            this.#at = at;
        }
        others.forEach((tile) => tile.follow(this.#at, this.#speed));
        this.#listener.passed(this.#at);
    }

    /** At the end of a list: the next one, or there is nothing more. */
    #goOn(at) {
        if (Date.now() - at < NEAR_NOW_MS) {
            this.#end();
        } else {
            this.go(at + TICK_MS * this.#speed);
        }
    }

    async #skip() {
        this.#searching = true;
        try {
            const from = this.#at;
            const next = await this.#listener.nextFootage(from);
            if (!this.#playing || this.#at !== from) {
                return; // somebody went elsewhere meanwhile
            }
            if (next === null || next >= Date.now() - NEAR_NOW_MS) {
                this.#end();
            } else {
                this.go(next + 1);
                this.#listener.skipped(from, next);
            }
        } catch {
            this.pause();
        } finally {
            this.#searching = false;
        }
    }

    #end() {
        this.pause();
        this.#listener.ended();
    }
}

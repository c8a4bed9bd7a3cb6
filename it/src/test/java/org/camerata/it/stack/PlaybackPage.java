package org.camerata.it.stack;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The console's playback page, with one camera. */
public final class PlaybackPage {

    private static final double TIMEOUT_MILLIS = 40_000;

    private final Page page;

    /** Opens it at a moment, and waits until it shows what there is of it. */
    public PlaybackPage(Console console, TestCamera camera, Instant at) {
        this.page = console.page();
        console.visit("playback.xhtml?camera=" + camera.id() + "&at=" + at);
        await("tile => tile.dataset.state === 'ready' || tile.dataset.state === 'gap'", Map.of());
    }

    public PlaybackPage play() {
        page.click("[data-playback=toggle]");
        return this;
    }

    public PlaybackPage speed(String times) {
        page.selectOption("#playbackSpeed", times);
        return this;
    }

    /** Waits until it shows a picture of this moment or a later one. */
    public PlaybackPage awaitMoment(Instant at) {
        await(
                "(tile, args) => tile.dataset.state === 'ready' && Number(document"
                        + ".getElementById('playback').dataset.at) >= args.at",
                Map.of("at", (double) at.toEpochMilli()));
        return this;
    }

    /** The moment that it shows. */
    public Instant moment() {
        return Instant.ofEpochMilli(Long.parseLong(page.getAttribute("#playback", "data-at")));
    }

    /** What it says in the place of a picture. */
    public String awaitNote() {
        String shown =
                "tile => tile.dataset.state === 'gap'"
                        + " && tile.querySelector('.footage-note-text').textContent !== ''";
        await(shown, Map.of());
        return page.textContent(".footage-note-text");
    }

    public String awaitNotice(String part) {
        page.waitForFunction(
                "part => document.getElementById('playbackNotice').textContent.includes(part)",
                part,
                new Page.WaitForFunctionOptions().setTimeout(TIMEOUT_MILLIS));
        return page.textContent("#playbackNotice");
    }

    /** What the page's own calculations say of a zone. */
    public List<?> timesOf(String expression) {
        return (List<?>)
                page.evaluate(
                        "async () => { const root = document.baseURI.replace(/[^/]*$/, '')"
                                + " + 'resources/js/playback/';"
                                + " const times = await import(root + 'zone-times.js');"
                                + " const marks = await import(root + 'ticks.js');"
                                + " return "
                                + expression
                                + "; }");
    }

    private void await(String condition, Map<String, ?> args) {
        page.waitForFunction(
                "args => { const tile = document.querySelector('.footage-tile');"
                        + " return tile !== null && ("
                        + condition
                        + ")(tile, args); }",
                args,
                new Page.WaitForFunctionOptions().setTimeout(TIMEOUT_MILLIS));
    }
}

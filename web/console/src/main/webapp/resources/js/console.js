/* Everything a page of the console does by itself. Markup speaks through data attributes. */
import { watchRequests } from "./requests.js";
import { watchLive } from "./live.js";
import { keepSession } from "./session.js";
import { watchTimes } from "./times.js";
import { watchSchedules } from "./schedule.js";
import { startShell } from "./shell.js";
import { watchStills } from "./stills.js";

startShell();
watchTimes();
watchRequests();
keepSession();
watchLive();
watchStills();
watchSchedules();

const video = document.getElementById("liveVideo");
if (video) {
    const { LivePlayer } = await import("./player.js");
    new LivePlayer(video).start();
}

const wall = document.getElementById("wall");
if (wall) {
    const { Wall } = await import("./wall.js");
    new Wall(wall).start();
}

const newExport = document.getElementById("newExport");
if (newExport) {
    const { ExportsPage } = await import("./exports/exports-page.js");
    new ExportsPage(newExport, document.getElementById("exportDialog")).start();
}

const playback = document.getElementById("playback");
if (playback) {
    const { PlaybackPage } = await import("./playback/playback.js");
    new PlaybackPage(playback).start();
}

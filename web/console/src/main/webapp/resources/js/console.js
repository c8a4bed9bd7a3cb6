/* Everything a page of the console does by itself. Markup speaks through data attributes. */
import { watchRequests } from "./requests.js";
import { watchLive } from "./live.js";
import { keepSession } from "./session.js";
import { watchTimes } from "./times.js";
import { startShell } from "./shell.js";

startShell();
watchTimes();
watchRequests();
keepSession();
watchLive();

const video = document.getElementById("liveVideo");
if (video) {
    const { LivePlayer } = await import("./player.js");
    new LivePlayer(video).start();
}

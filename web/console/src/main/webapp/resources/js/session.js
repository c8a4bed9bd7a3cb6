/* Keeps the session of an open page alive, and leaves for the sign-in page once it is over. */

/** Well below the idle limit of the server, 30 min. */
const RENEWED_MS = 4 * 60_000;

export function keepSession() {
    setInterval(renew, RENEWED_MS);
    // A laptop that slept shows at once whether its session is still there.
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            renew();
        }
    });
}

async function renew() {
    try {
        const answer = await fetch(`${consoleRoot()}/data/session`, { redirect: "manual" });
        if (answer.status === 401) {
            leave();
        }
    } catch {
        // the service is away; the next call tells
    }
}

export function leave() {
    location.assign(`${consoleRoot()}/login.xhtml?notice=expired`);
}

function consoleRoot() {
    return new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
}

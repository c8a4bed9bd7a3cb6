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

/**
 * Asks for something of the session's. Null where the session is over: then the page leaves.
 * Throws where the answer is another refusal, or none.
 */
export async function ask(address, options = { cache: "no-store" }) {
    const answer = await fetch(address, options);
    if (answer.status === 401) {
        leave();
        return null;
    }
    if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
    }
    return answer;
}

/**
 * Sends JSON; a refusal is an answer, too, whose title says why. Null where the session is over:
 * then the page leaves. Throws where there is no answer.
 */
export async function send(address, method, body) {
    const answer = await fetch(address, {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    if (answer.status === 401) {
        leave();
        return null;
    }
    return answer;
}

function leave() {
    location.assign(`${consoleRoot()}/login.xhtml?notice=expired`);
}

function consoleRoot() {
    return new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
}

/*
 * Times in the reader's zone. The server writes <time datetime="ISO instant"> with UTC as its text;
 * this rewrites the text, also of what a partial update brings, and keeps UTC as the tooltip.
 */

const RELATIVE_RENEWED_MS = 15_000;

const STEPS = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
];

const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
const ago = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

export function watchTimes() {
    renew(document.body);
    new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) {
            if (node instanceof Element) {
                renew(node);
            }
        }
    }).observe(document.body, { childList: true, subtree: true });
    setInterval(() => renew(document.body, "time[data-relative]"), RELATIVE_RENEWED_MS);
}

function renew(root, selector = "time[datetime]:not([data-shown])") {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches(selector)) {
        found.push(root);
    }
    found.forEach(show);
    for (const zone of root.querySelectorAll("input[data-zone]")) {
        zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
}

function show(element) {
    const time = new Date(element.dateTime);
    if (Number.isNaN(time.getTime())) {
        return;
    }
    element.title = `${time.toISOString().slice(0, 19).replace("T", " ")} UTC`;
    element.dataset.shown = "true";
    element.textContent = element.dataset.relative ? relative(time) : absolute(time);
}

function absolute(time) {
    const today = day.format(new Date());
    const date = day.format(time);
    return `${date === today ? "Today" : date}, ${clock.format(time)}`;
}

function relative(time) {
    const seconds = (time.getTime() - Date.now()) / 1000;
    for (const [unit, length] of STEPS) {
        if (Math.abs(seconds) >= length) {
            return ago.format(Math.trunc(seconds / length), unit);
        }
    }
    return "just now";
}

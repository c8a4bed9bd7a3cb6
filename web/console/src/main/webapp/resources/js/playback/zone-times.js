/*
 * Times as the clocks of a zone show them, also in the nights in which those are put forward or
 * back. Moments are milliseconds since 1970 in UTC. Pure.
 */

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** No zone changes its offset but at a quarter of an hour. */
const OFFSET_KEPT_MS = 15 * MINUTE;
const OFFSETS_COUNT_MAX = 20_000;

const language = document.documentElement.lang || "en";
const readers = new Map();
const offsets = new Map();
const formats = new Map();

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
export function offset(zone, at) {
    const slot = Math.floor(at / OFFSET_KEPT_MS);
    const key = `${zone} ${slot}`;
    let found = offsets.get(key);
    if (found === undefined) {
        if (offsets.size >= OFFSETS_COUNT_MAX) {
            offsets.clear();
        }
        const begin = slot * OFFSET_KEPT_MS;
        found = shownAsUtc(zone, begin) - begin;
        offsets.set(key, found);
    }
    return found;
}

/** What the zone's clocks show, as if it were UTC: for arithmetic with their digits. */
function shownAsUtc(zone, at) {
    if (!readers.has(zone)) {
        readers.set(
            zone,
            new Intl.DateTimeFormat("en-GB", {
                timeZone: zone,
                hourCycle: "h23",
                year: "numeric",
                month: "numeric",
                day: "numeric",
                hour: "numeric",
                minute: "numeric",
                second: "numeric",
            }),
        );
    }
    const shown = {};
    for (const { type, value } of readers.get(zone).formatToParts(at)) {
        shown[type] = Number(value);
    }
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
}

/** What the clocks show at a moment; its UTC fields are to be read. */
export function local(zone, at) {
    return new Date(at + offset(zone, at));
}

/**
 * The moment at which the clocks show something. Of two, the first; of none, because they were put
 * forward, as much later as they were.
 *
 * @param shown milliseconds, as if it were UTC
 */
export function moment(zone, shown) {
    const before = shown - offset(zone, shown - DAY);
    const after = shown - offset(zone, shown + DAY);
    const found = [Math.min(before, after), Math.max(before, after)];
    return found.find((at) => at + offset(zone, at) === shown) ?? before;
}

/** Midnight, or the first moment of a day that has none. */
export function startOfDay(zone, at, days = 0) {
    const now = local(zone, at);
    return moment(zone, Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days));
}

/** The first moment of a month, so many months on. */
export function startOfMonth(zone, at, months = 0) {
    const now = local(zone, at);
    return moment(zone, Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
}

/** A moment as text, by Intl's options. */
export function text(zone, at, options) {
    const key = `${zone} ${JSON.stringify(options)}`;
    if (!formats.has(key)) {
        formats.set(
            key,
            new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: "h23", ...options }),
        );
    }
    return formats.get(key).format(at);
}

const CLOCK = { hour: "2-digit", minute: "2-digit" };
const CLOCK_SECONDS = { ...CLOCK, second: "2-digit" };
const DATE = { weekday: "short", day: "numeric", month: "short", year: "numeric" };

export const clock = (zone, at) => text(zone, at, CLOCK);
export const clockSeconds = (zone, at) => text(zone, at, CLOCK_SECONDS);
export const date = (zone, at) => text(zone, at, DATE);

/** Which of two equal times in the night in which clocks are put back: CEST or CET. */
export const zoneName = (zone, at) =>
    text(zone, at, { timeZoneName: "short", hour: "numeric" }).split(" ").pop();

/** For people: day, time to the second, and the zone's name at that moment. */
export function full(zone, at) {
    return `${date(zone, at)}, ${clockSeconds(zone, at)} ${zoneName(zone, at)}`;
}

/** As an input of type datetime-local wants it, to the second. */
export function toInput(zone, at) {
    return local(zone, Math.floor(at / SECOND) * SECOND)
        .toISOString()
        .slice(0, 19);
}

/** Reads what {@link toInput} wrote; NaN where it is no time. */
export function fromInput(zone, value) {
    const shown = Date.parse(`${value}Z`);
    return Number.isNaN(shown) ? NaN : moment(zone, shown);
}

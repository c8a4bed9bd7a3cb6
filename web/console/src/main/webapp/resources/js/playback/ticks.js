/* Where a timeline has its marks, and what they say. Pure. */
import {
    clock,
    clockSeconds,
    DAY,
    HOUR,
    local,
    MINUTE,
    offset,
    SECOND,
    startOfDay,
    startOfMonth,
    text,
} from "./zone-times.js";

const TICK_COUNT_MAX = 400;

/** Steps that people count in; months are longer than any of them. */
const STEPS = [
    ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
    ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
    ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
    ...[1, 2, 7].map((n) => n * DAY),
];
const MONTHS = [1, 3, 12];
const MONTH = 30 * DAY; // about

/** The smallest step that leaves as much room between two marks; months as {months: n}. */
export function stepFor(minimum) {
    const step = STEPS.find((one) => one >= minimum);
    if (step) {
        return { millis: step };
    }
    return { months: MONTHS.find((one) => one * MONTH >= minimum) ?? 12 };
}

/** The marks from a moment to another: {at, label}. */
export function ticks(zone, from, to, step) {
    const marks = [];
    let at = first(zone, from, step);
    while (at <= to && marks.length < TICK_COUNT_MAX) {
        if (at >= from) {
            marks.push({ at, label: label(zone, at, step) });
        }
        at = next(zone, at, step);
    }
    return marks;
}

/** What the marks belong to, a step above them: days for hours, months for days, years for months. */
export function chapters(zone, from, to, step) {
    const marks = [];
    const level = levelAbove(step);
    let at = level.start(zone, from, 0);
    while (at <= to && marks.length < TICK_COUNT_MAX) {
        marks.push({ at, label: text(zone, at, level.options) });
        at = level.start(zone, at, 1);
    }
    return marks;
}

function levelAbove(step) {
    if (step.months) {
        return {
            start: (zone, at, count) => {
                const month = local(zone, at).getUTCMonth();
                return startOfMonth(zone, at, count * 12 - month);
            },
            options: { year: "numeric" },
        };
    }
    return step.millis >= DAY
        ? { start: startOfMonth, options: { month: "long", year: "numeric" } }
        : {
              start: startOfDay,
              options: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
          };
}

function first(zone, from, step) {
    if (step.months) {
        const month = local(zone, from).getUTCMonth();
        return startOfMonth(zone, from, -(month % step.months));
    }
    if (step.millis >= DAY) {
        return onDay(zone, startOfDay(zone, from), step.millis / DAY);
    }
    const shown = from + offset(zone, from);
    return from - (((shown % step.millis) + step.millis) % step.millis);
}

function next(zone, at, step) {
    if (step.months) {
        return startOfMonth(zone, at, step.months);
    }
    if (step.millis >= DAY) {
        return startOfDay(zone, at, step.millis / DAY);
    }
    return step.millis > HOUR ? nextHour(zone, at, step.millis / HOUR) : aligned(zone, at, step.millis);
}

/** Of every second day, the odd ones; weeks begin on Monday. */
function onDay(zone, at, days) {
    const shown = local(zone, at);
    const past = days === 7 ? (shown.getUTCDay() + 6) % 7 : (shown.getUTCDate() - 1) % days;
    return startOfDay(zone, at, -past);
}

/** Up to an hour: what passes counts, so an hour that comes twice has its marks twice. */
function aligned(zone, at, millis) {
    const later = at + millis;
    const over = (((later + offset(zone, later)) % millis) + millis) % millis;
    return over ? later + millis - over : later;
}

/** Of more hours: where the clocks show a multiple; in a night that leaves one out, the next. */
function nextHour(zone, at, hours) {
    const shownBefore = local(zone, at).getUTCHours();
    let later = at;
    do {
        later = aligned(zone, later, HOUR);
    } while (
        local(zone, later).getUTCHours() % hours !== 0 ||
        local(zone, later).getUTCHours() === shownBefore
    );
    return later;
}

function label(zone, at, step) {
    if (step.months) {
        return text(zone, at, { month: "short" });
    }
    if (step.millis >= DAY) {
        return text(zone, at, { weekday: "short", day: "numeric" });
    }
    return step.millis < MINUTE ? clockSeconds(zone, at) : clock(zone, at);
}

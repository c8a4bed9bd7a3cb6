/*
 * A recording schedule as minutes of a week, and as the text that is kept: windows such as
 * "MON-FRI 08:00-18:00; SAT,SUN 22:00-06:00"; none: at all times. It reads and writes as
 * RecordingSchedule on the server does, which has the last word.
 */
export const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
export const DAY_MINUTES = 1_440;
export const WINDOW_COUNT_MAX = 21;

const FORM = /^([A-Z,-]+)\s+(\d{2}):(\d{2})\s*-\s*(\d{2}):(\d{2})$/;

export class Week {
    #days = DAYS.map(() => new Uint8Array(DAY_MINUTES)); // 1: recorded

    /** Null if it cannot be read. */
    static parse(text) {
        const week = new Week();
        const windows = text.split(";").map((part) => part.trim().toUpperCase()).filter(Boolean);
        if (windows.length === 0) {
            week.#days.forEach((day) => day.fill(1));
        }
        return windows.every((window) => week.#read(window)) ? week : null;
    }

    /**
     * @param day 0 to 6, from Monday
     * @param from minute of the day, inclusive
     * @param to minute of the day, exclusive
     */
    set(day, from, to, recorded) {
        this.#days[day].fill(recorded ? 1 : 0, from, to);
    }

    /** What of a day is recorded, in order: pairs of minutes, the second exclusive. */
    spans(day, from = 0, to = DAY_MINUTES) {
        const minutes = this.#days[day];
        const spans = [];
        for (let minute = from; minute < to; minute++) {
            if (minutes[minute] && (minute === from || !minutes[minute - 1])) {
                spans.push([minute, to]);
            } else if (!minutes[minute] && minute > from && minutes[minute - 1]) {
                spans.at(-1)[1] = minute;
            }
        }
        return spans;
    }

    isNever() {
        return this.#days.every((day) => !day.includes(1));
    }

    isAlways() {
        return this.#days.every((day) => !day.includes(0));
    }

    /** Windows in the order of their first days. */
    windows() {
        const spans = DAYS.map((name, day) => this.spans(day));
        const days = new Map();
        spans.forEach((some, day) => {
            const before = spans[(day + 6) % 7];
            for (const [from, to] of some) {
                const early = spans[(day + 1) % 7][0];
                if (reaches([from, to], early)) {
                    put(days, `${clock(from)}-${clock(early[1])}`, day);
                } else if (!reaches(before.at(-1), [from, to])) {
                    put(days, `${clock(from)}-${clock(to)}`, day);
                }
            }
        });
        return [...days].map(([hours, some]) => `${names(some)} ${hours}`);
    }

    /** Empty for a week that is always recorded, and for one that never is. */
    toString() {
        return this.isAlways() ? "" : this.windows().join("; ");
    }

    #read(window) {
        const parts = FORM.exec(window);
        const days = parts && parts[1].split(",").flatMap(range);
        const [from, to] = parts ? [minute(parts[2], parts[3]), minute(parts[4], parts[5])] : [];
        if (!days || days.includes(-1) || !(from < DAY_MINUTES) || !(to > 0) || from === to) {
            return false;
        }
        for (const day of days) {
            this.set(day, from, from < to ? to : DAY_MINUTES, true);
            if (to < from) {
                this.set((day + 1) % 7, 0, to, true);
            }
        }
        return true;
    }
}

/** Such as 08:00. */
export function clock(minutes) {
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whether a span goes on after midnight, and all in all for less than a day: one window holds both. */
function reaches(late, early) {
    return Boolean(
        late && early && late[1] === DAY_MINUTES && early[0] === 0 && early[1] < late[0],
    );
}

function put(map, key, day) {
    map.set(key, [...(map.get(key) ?? []), day]);
}

/** Days that follow each other together, such as MON-FRI; two are named both. */
function names(days) {
    const stretches = [];
    for (const day of days) {
        if (stretches.at(-1)?.at(-1) === day - 1) {
            stretches.at(-1).push(day);
        } else {
            stretches.push([day]);
        }
    }
    const name = (stretch) => [DAYS[stretch[0]], DAYS[stretch.at(-1)]].join(stretch.length > 2 ? "-" : ",");
    return stretches.map((some) => (some.length > 1 ? name(some) : DAYS[some[0]])).join(",");
}

/** The days of MON or of FRI-MON; -1 among them for what is none. */
function range(text) {
    const ends = text.split("-").map((name) => DAYS.indexOf(name));
    if (ends.length > 2 || ends.includes(-1)) {
        return [-1];
    }
    const count = (ends.at(-1) - ends[0] + 7) % 7;
    return Array.from({ length: count + 1 }, (none, step) => (ends[0] + step) % 7);
}

/** NaN for what is no time of a day. */
function minute(hours, minutes) {
    const all = Number(hours) * 60 + Number(minutes);
    return minutes > 59 || all > DAY_MINUTES ? Number.NaN : all;
}

/* How much of a range was recorded, and why the rest was not. Pure. */
import { HOUR, MINUTE, SECOND } from "../playback/zone-times.js";

/**
 * @param spans of one camera: from and to in milliseconds, kind, recordedMs, reason
 * @returns {recorded, missing, young, worst}: milliseconds that were recorded, that were not, and
 *     that nothing is known of yet; and the span of the longest gap, or null
 */
export function sum(spans, from, to) {
    let recorded = 0;
    let worst = null;
    let worstMissing = 0;
    for (const span of spans) {
        const length = Math.min(span.to, to) - Math.max(span.from, from);
        if (length <= 0) {
            continue;
        }
        const has = length * share(span);
        recorded += has;
        if (length - has > worstMissing) {
            worstMissing = length - has;
            worst = span;
        }
    }
    const known = Math.min(to, spans.at(-1)?.to ?? from);
    return {
        recorded,
        missing: Math.max(0, known - from - recorded),
        young: Math.max(0, to - known),
        worst,
    };
}

/** Of what is seen too coarsely to be told apart, it is known how much was recorded. */
function share(span) {
    if (span.kind === "FOOTAGE") {
        return 1;
    }
    return span.kind === "GAP" ? 0 : Math.min(1, span.recordedMs / (span.to - span.from));
}

/** As Formats.duration says it: by the two greatest units. */
export function length(millis) {
    const at = (unit, of) => Math.floor((millis % of) / unit);
    if (millis >= HOUR) {
        return `${Math.floor(millis / HOUR)} h ${at(MINUTE, HOUR)} min`;
    }
    if (millis >= MINUTE) {
        return `${at(MINUTE, HOUR)} min ${at(SECOND, MINUTE)} s`;
    }
    return millis > 0 && millis < SECOND ? "less than 1 s" : `${at(SECOND, MINUTE)} s`;
}

/* Why there is no footage, for people. */

const REASONS = {
    HIDDEN: "You may not see footage of this time",
    NOT_YET: "There was no such camera yet",
    DELETED: "The footage was deleted",
    DAMAGED: "The footage is damaged",
    RECORDING_OFF: "Recording was off",
    DEACTIVATED: "The camera was deactivated",
    SERVER_DOWN: "The server was not running",
    NO_ROOM: "The volume was full",
    REFUSED: "The camera was refused",
    OFFLINE: "The camera was offline",
    NO_MEDIA: "The camera was connected and sent nothing that can be recorded",
    STARTING: "The stream had just begun",
    UNEXPLAINED: "It is not known why there is no footage",
};

/** A sentence or two: the reason, more about it, and who decided it. */
export function reasonOf(span) {
    const reason = REASONS[span.reason] ?? "Nothing was recorded";
    const detail = span.detail && span.detail !== reason ? `: ${lower(span.detail)}` : "";
    return `${reason}${detail}${span.by ? ` (${span.by})` : ""}`;
}

export const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

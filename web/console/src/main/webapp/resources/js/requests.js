/*
 * What partial requests look like: a progress bar for those a person started, a notice while the
 * service does not answer. PrimeFaces announces its requests through jQuery.
 */

const AWAY = "The service does not answer. What you see may be old; trying again.";
const FAULT = "Something went wrong. The fault has been written to the log; please try again.";

const CLOSED = "You may no longer see this page. Reload it, or choose another one.";
const REASONS = { 403: CLOSED, 500: FAULT };

export function watchRequests() {
    const jquery = globalThis.jQuery;
    if (!jquery) {
        return;
    }
    const away = document.getElementById("away");
    jquery(document)
        .on("pfAjaxSend", (event, xhr, settings) => {
            document.body.classList.toggle("busy", !isPoll(settings));
        })
        .on("pfAjaxSuccess", () => {
            away.hidden = true;
        })
        .on("pfAjaxError", (event, xhr) => {
            document.getElementById("awayText").textContent = REASONS[xhr?.status] ?? AWAY;
            away.hidden = false;
        })
        .on("pfAjaxComplete", () => {
            document.body.classList.remove("busy");
        });
}

export function isPoll(settings) {
    return /[=&]jakarta\.faces\.source=[^&]*poll(&|$)/.test(`&${settings?.data ?? ""}`);
}

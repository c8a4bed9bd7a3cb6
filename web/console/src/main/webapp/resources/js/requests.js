/*
 * What partial requests look like: a progress bar for those a person started, a notice while the
 * service does not answer. PrimeFaces announces its requests through jQuery.
 */

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
        .on("pfAjaxError", () => {
            away.hidden = false;
        })
        .on("pfAjaxComplete", () => {
            document.body.classList.remove("busy");
        });
}

function isPoll(settings) {
    return /[=&]jakarta\.faces\.source=[^&]*poll(&|$)/.test(`&${settings?.data ?? ""}`);
}

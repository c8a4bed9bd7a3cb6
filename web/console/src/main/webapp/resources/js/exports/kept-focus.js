/*
 * Focus in a list that renews itself. PrimeFaces gives it back to the element with the same id; but
 * ids count rows, so once another row has come in front it would be another export's button.
 */

/**
 * @param list holds what can have the focus; what is named alike is the same
 */
export function keepFocus(list) {
    let last = null;
    list.addEventListener("focusin", ({ target }) => {
        const before = last;
        last = target;
        if (before && !before.isConnected && before.id === target.id) {
            same(list, before)?.focus();
        }
    });
}

function same(list, element) {
    return [...list.querySelectorAll("a, button")].find((one) => nameOf(one) === nameOf(element));
}

function nameOf(element) {
    return element.getAttribute("aria-label") ?? element.href;
}

/* Keys of the playback page. They mean nothing while one types. */

const KEYS = {
    " ": "toggle",
    k: "toggle",
    ",": "frame-back",
    ".": "frame-on",
    ArrowLeft: "back",
    ArrowRight: "on",
    "shift ArrowLeft": "minute-back",
    "shift ArrowRight": "minute-on",
    j: "slower",
    l: "faster",
    "+": "closer",
    "shift +": "closer",
    "=": "closer",
    "-": "wider",
    PageUp: "earlier",
    PageDown: "later",
    i: "mark-in",
    o: "mark-out",
    Escape: "unmark",
    m: "sound",
    f: "fullscreen",
    b: "bookmark",
    x: "export",
};

export function bindKeys(page, act) {
    document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("input, select, textarea, [contenteditable], dialog");
        const pressing = event.key === " " && event.target.closest("button, a");
        if (typing || pressing || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const tool = (event.shiftKey && KEYS[`shift ${key}`]) || (!event.shiftKey && KEYS[key]);
        if (tool) {
            event.preventDefault();
            act(tool);
        }
    });
}

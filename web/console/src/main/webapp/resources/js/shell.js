/* Drawer, menus, theme buttons, copy and save buttons, dialog close buttons. */

const COPIED_SHOWN_MS = 1600;
const BYTE_ORDER_MARK = "\uFEFF"; // or Excel guesses another encoding

export function startShell() {
    document.addEventListener("click", (event) => {
        const at = (selector) => event.target.closest(selector);
        closeMenus(event.target);
        if (at("[data-drawer]")) {
            drawer(at("[data-drawer]").dataset.drawer === "open");
        } else if (at("[data-theme-choice]:not(html)")) {
            chooseTheme(at("[data-theme-choice]").dataset.themeChoice);
        } else if (at("[data-copy]")) {
            copy(at("[data-copy]"));
        } else if (at("[data-save]")) {
            save(at("[data-save]"));
        } else if (at("[data-dialog-close]")) {
            PF(at("[data-dialog-close]").dataset.dialogClose).hide();
        } else if (at("[data-dialog-open]")) {
            PF(at("[data-dialog-open]").dataset.dialogOpen).show();
        } else if (at("[data-print]")) {
            print();
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
            escape();
        }
    });
    markTheme();
}

function escape() {
    const menu = document.querySelector("details.menu[open]");
    if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
    } else if (document.body.classList.contains("drawer-open")) {
        drawer(false);
    }
}

function closeMenus(target) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
        if (!menu.contains(target)) {
            menu.open = false;
        }
    }
}

function drawer(open) {
    const burger = document.querySelector(".burger");
    document.body.classList.toggle("drawer-open", open);
    burger.setAttribute("aria-expanded", String(open));
    (open ? document.querySelector(".drawer-close") : burger).focus();
}

function chooseTheme(choice) {
    document.dispatchEvent(new CustomEvent("camerata:theme", { detail: choice }));
    markTheme();
    document.querySelector("details.menu[open]")?.removeAttribute("open");
}

function markTheme() {
    const choice = document.documentElement.dataset.themeChoice;
    for (const button of document.querySelectorAll("button[data-theme-choice]")) {
        button.setAttribute("aria-checked", String(button.dataset.themeChoice === choice));
    }
}

async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    try {
        await navigator.clipboard.writeText(source.innerText.trim());
    } catch {
        copySelected(source); // no clipboard outside https and localhost
    }
    const icon = button.querySelector(".i");
    const label = button.dataset.label ?? button.getAttribute("aria-label");
    button.dataset.label = label;
    icon.className = "i i-check";
    button.setAttribute("aria-label", "Copied");
    setTimeout(() => {
        icon.className = "i i-copy";
        button.setAttribute("aria-label", label);
    }, COPIED_SHOWN_MS);
}

function copySelected(source) {
    const selection = getSelection();
    selection.selectAllChildren(source);
    document.execCommand("copy");
    selection.removeAllRanges();
}

/** Writes a text of the page into a file; it goes to no server, and its address says nothing of it. */
function save(button) {
    const text = document.getElementById(button.dataset.save).textContent;
    const file = new Blob([BYTE_ORDER_MARK, text], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = button.dataset.saveAs;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
}

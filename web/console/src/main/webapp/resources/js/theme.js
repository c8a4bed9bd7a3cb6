/*
 * Light or dark, before the first paint: loaded in the head, not as a module.
 * The choice (light, dark, system) is kept in localStorage; buttons choose with the event
 * "camerata:theme".
 */
(() => {
    const KEY = "camerata.theme";
    const root = document.documentElement;
    const dark = matchMedia("(prefers-color-scheme: dark)");

    function stored() {
        try {
            return localStorage.getItem(KEY) ?? "system";
        } catch {
            return "system"; // storage may be forbidden
        }
    }

    function apply(choice) {
        const system = dark.matches ? "dark" : "light";
        root.dataset.theme = choice === "system" ? system : choice;
        root.dataset.themeChoice = choice;
    }

    apply(stored());
    dark.addEventListener("change", () => apply(root.dataset.themeChoice));
    addEventListener("storage", () => apply(stored()));
    document.addEventListener("camerata:theme", (event) => {
        apply(event.detail);
        try {
            localStorage.setItem(KEY, event.detail);
        } catch {
            // holds until the page is left
        }
    });
})();

/* The sign-in page: one click is enough. */
const form = document.querySelector("form");
form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
        event.preventDefault();
    }
    form.dataset.sent = "true";
});
// Back from the page after it: the form may be sent again.
addEventListener("pageshow", () => delete form.dataset.sent);

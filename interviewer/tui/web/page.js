// Keys go to the terminal without a click; it is there once the page has loaded.
window.addEventListener("load", () => document.querySelector(".xterm-helper-textarea")?.focus());

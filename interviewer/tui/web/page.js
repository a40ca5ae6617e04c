// Keys go to the terminal without a click, as soon as there is somebody to take them.
window.addEventListener("DOMContentLoaded", () => {
  const body = document.body;
  new MutationObserver((_, watching) => {
    if (!body.classList.contains("-loaded")) return;
    watching.disconnect();
    document.querySelector(".xterm-helper-textarea")?.focus();
  }).observe(body, { attributes: true, attributeFilter: ["class"] });
});

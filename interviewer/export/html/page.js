"use strict";
const field = document.getElementById("search");
const found = document.getElementById("found");
const main = document.getElementById("text");
const lines = [...main.querySelectorAll(":scope > ul > li, :scope > p, tbody tr")];
const texts = lines.map((line) => line.textContent.toLowerCase());
function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  lines.forEach((line, number) => {
    const fits = words.every((word) => texts[number].includes(word));
    line.hidden = !fits;
    count += fits;
  });
  for (const block of main.querySelectorAll(":scope > ul, :scope > table")) {
    block.hidden = words.length > 0 && !block.querySelector("li:not([hidden]), tbody tr:not([hidden])");
  }
  for (const heading of main.querySelectorAll("h2, h3")) {
    let next = heading.nextElementSibling;
    let any = false;
    while (next && !(next.tagName === "H2" || next.tagName === heading.tagName)) {
      any = any || (!next.hidden && !/^H[23]$/.test(next.tagName));
      next = next.nextElementSibling;
    }
    heading.hidden = words.length > 0 && !any;
  }
  found.textContent = words.length ? `${count} of ${lines.length} lines` : "";
}
field.addEventListener("input", search);
field.form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  } else if (event.key === "Escape" && field.value) {
    field.value = "";
    search();
  }
});
addEventListener("hashchange", () => {
  if (field.value) {
    field.value = "";
    search();
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
});


"use strict";
const select = document.querySelector("#speaker");
const items = [...document.querySelectorAll("#briefing li[data-speakers]")];
const sentences = [...document.querySelectorAll(".sentence")];
let from = null;

function show(element) {
  for (const marked of document.querySelectorAll(".here")) marked.classList.remove("here");
  element.classList.add("here");
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}

function follow(link) {
  const target = document.getElementById(link.hash.slice(1));
  if (!target) return false;
  if (link.closest("#briefing")) from = link;
  if (target.closest("[hidden]")) choose("");
  show(target);
  return true;
}

function choose(speaker) {
  select.value = speaker;
  const voices = item => item.dataset.speakers.split(" ");
  for (const item of items) item.hidden = speaker !== "" && !voices(item).includes(speaker);
  const told = new Set(items.filter(item => !item.hidden).flatMap(item =>
    [...item.querySelectorAll(":scope > a")].map(link => link.hash.slice(1))));
  for (const sentence of sentences) sentence.classList.toggle("other", speaker !== "" && !told.has(sentence.id));
  for (const part of document.querySelectorAll("#briefing section:not(.warnings)"))
    part.hidden = speaker !== "" && !part.querySelector("li:not([hidden])");
  const left = items.filter(item => !item.hidden && item.querySelector(":scope > a")).length;
  document.querySelector(".count").textContent = speaker === "" ? "" : `${left} ${left === 1 ? "item" : "items"}`;
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link && !link.classList.contains("skip") && follow(link)) event.preventDefault();
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  if (document.activeElement?.closest("#article") && from) show(from);
  else if (select?.value) choose("");
});

if (select) {
  document.querySelector(".filter").hidden = false;
  select.addEventListener("change", () => choose(select.value));
}

// Pages need none of this: it only saves a reach for the mouse.
(() => {
  "use strict";

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const search = document.querySelector("main input[type=search]") || document.querySelector("input[type=search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  for (const text of document.querySelectorAll("pre[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + text.dataset.copy);
    const said = document.createElement("span");
    said.className = "said";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const say = (words) => { said.textContent = words; setTimeout(() => { said.textContent = ""; }, 2500); };
      try {
        await navigator.clipboard.writeText(text.textContent);
        say("Copied");
      } catch {
        // Without leave to write to the clipboard the text is at least selected.
        getSelection().selectAllChildren(text);
        say("Selected: press Ctrl+C");
      }
    });
    text.before(button, said);
  }
})();

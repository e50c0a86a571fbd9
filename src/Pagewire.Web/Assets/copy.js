// Shows the copy buttons and makes them copy a feed's address.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break; // Only https and localhost have one.
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      window.prompt("The feed's address", button.dataset.copy);
    }
    setTimeout(() => { button.textContent = said; }, 1500);
  });
}

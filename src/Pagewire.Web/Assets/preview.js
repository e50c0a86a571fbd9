// Tries without losing the chosen file: the answer's part with what was found takes the place of the old one.
"use strict";

const form = document.getElementById("preview");
const file = document.getElementById("file");
const source = document.getElementById("source");
const profile = document.getElementById("profile");
let keptProfile = profile.value;

acceptDrops(form, file, () => form.requestSubmit());
file.addEventListener("change", () => {
  if (file.files.length > 0) form.requestSubmit();
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const saves = event.submitter?.hasAttribute("formaction");
  const found = document.getElementById("found");
  found.setAttribute("aria-busy", "true");
  try {
    const answer = await page(saves ? event.submitter.formAction : form.action, { method: "POST", body: new FormData(form, event.submitter) });
    found.replaceChildren(...answer.getElementById("found").childNodes);
    profile.value = answer.getElementById("profile").value;
    if (saves) keptProfile = profile.value;
  } catch {
    found.textContent = "The site did not answer as expected. Load this page again and retry.";
  }
  found.removeAttribute("aria-busy");
});

// A source's own profile is shown where nobody has typed another one.
source.addEventListener("change", async () => {
  if (profile.value !== keptProfile) return;
  const address = new URL(form.action);
  address.searchParams.set("source", source.value);
  try {
    const stored = (await page(address)).getElementById("profile").value;
    if (profile.value === keptProfile) profile.value = keptProfile = stored;
  } catch {
    // The form works without it.
  }
});

async function page(address, options = {}) {
  const response = await fetch(address, { ...options, headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

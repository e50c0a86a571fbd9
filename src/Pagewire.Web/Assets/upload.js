// Progress: hands the files over one by one and shows what became of each.
"use strict";

const form = document.getElementById("upload");
const files = document.getElementById("files");
const panel = document.getElementById("progress");
const list = panel.querySelector("ul");
const status = panel.querySelector("[role=status]");

acceptDrops(form, files);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button[type=submit]");
  const chosen = [...files.files];
  button.disabled = true;
  panel.hidden = false;
  list.replaceChildren();
  const lines = chosen.map(line);
  let failed = 0;
  for (const [i, file] of chosen.entries()) {
    status.textContent = `Uploading ${file.name}, ${i + 1} of ${chosen.length}`;
    if (!await handOver(file, lines[i])) failed++;
  }
  status.textContent = failed === 0 ? `All ${chosen.length} taken in` : `${failed} of ${chosen.length} failed`;
  button.disabled = false;
});

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.className = "name";
  name.dir = "auto";
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const outcome = document.createElement("span");
  outcome.className = "outcome";
  outcome.textContent = "waiting";
  item.append(name, " ", outcome, bar);
  list.append(item);
  return { bar, outcome };
}

// fetch cannot tell how far an upload is; XMLHttpRequest can.
function handOver(file, { bar, outcome }) {
  const say = (words, good) => {
    outcome.textContent = words;
    outcome.className = good ? "outcome ok" : "outcome error";
    bar.value = 1;
    bar.classList.toggle("done", true);
    return good;
  };
  if (file.size > Number(form.dataset.most)) return say(`larger than the ${Math.floor(form.dataset.most / 1048576)} MB that a file may have`, false);
  const body = new FormData(form);
  body.delete("files");
  body.append("files", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      bar.value = event.loaded / event.total;
      outcome.textContent = event.loaded < event.total ? `${Math.floor(100 * event.loaded / event.total)} %` : "reading";
    });
    request.addEventListener("error", () => resolve(say("the site cannot be reached", false)));
    request.addEventListener("load", () => resolve(say(...told(request))));
    request.send(body);
  });
}

function told(request) {
  const answer = request.response;
  if (request.status !== 200) return [answer?.detail ?? `refused with status ${request.status}`, false];
  const receipt = answer.receipts[0];
  if (!receipt) return ["gone before it was read", false];
  if (receipt.errors.length > 0) return [receipt.errors[0], false];
  if (receipt.sightings === 0) return ["nothing found on it", false];
  const changed = receipt.changed > 0 ? `, ${receipt.changed} changed` : "";
  return [`${receipt.new} new${changed} of ${receipt.sightings}`, true];
}

// What the pages know before anybody signed in: language, environment, and whether there is a network.
const chosen = localStorage.getItem("entry-language") ?? (navigator.language.startsWith("ko") ? "ko" : "en");
document.documentElement.lang = chosen;

if ("serviceWorker" in navigator) navigator.serviceWorker.register("worker.js", { updateViaCache: "none" }).catch(() => { /* Without it the pages need a network; the state line tells what is unsent all the same. */ });

export const start = () => ({ language: chosen, environment: document.documentElement.dataset.environment, isTest: document.documentElement.dataset.kind !== "production", isOnline: navigator.onLine });
export function choose(language) { localStorage.setItem("entry-language", language); document.documentElement.lang = language; }

// The pages work without a network from here on.
export const ready = async () => "serviceWorker" in navigator && (await navigator.serviceWorker.ready) !== null;

export function watch(pages) {
  const tell = () => pages.invokeMethodAsync("NetworkChanged", navigator.onLine);
  addEventListener("online", tell);
  addEventListener("offline", tell);
}

export const focus = id => document.getElementById(id)?.focus();

// What is typed in a field of a form and not left so far: it is nobody's value yet, and must outlive a form that is shown anew.
export function typed() {
  const field = document.activeElement;
  return field?.closest(".sf-form") && field.matches("textarea, input:not([type=radio]):not([type=checkbox])") ? { id: field.id, text: field.value } : null;
}

// Typed in again as by a person, so that leaving the field enters it.
export function retype(kept) {
  const field = document.getElementById(kept.id);
  if (!field || field.disabled) return;
  field.focus();
  if (field.value === kept.text) return;
  field.select();
  document.execCommand(kept.text.length > 0 ? "insertText" : "delete", false, kept.text);
}

// What is not acknowledged by the service, in the browser's own database: it outlives the tab and the connection.
const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open("study-forms", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("kept");
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function run(mode, act) {
  const store = (await opening).transaction("kept", mode, { durability: "strict" }).objectStore("kept");
  return new Promise((resolve, reject) => {
    const request = act(store);
    request.onerror = () => reject(request.error);
    if (mode === "readonly") request.onsuccess = () => resolve(request.result ?? null);
    else store.transaction.oncomplete = () => resolve(null);
  });
}

export const keep = (key, bytes) => run("readwrite", store => store.put(bytes, key));
// Earlier pages kept texts.
export const read = async key => { const kept = await run("readonly", store => store.get(key)); return typeof kept === "string" ? new TextEncoder().encode(kept) : kept; };
export const forget = key => run("readwrite", store => store.delete(key));

// Where the caret stands in a field: what is completed is the word before it.
export const caretOf = id => document.getElementById(id)?.selectionStart ?? 0;
export function placeCaret(id, at) { const field = document.getElementById(id); if (field) { field.focus(); field.setSelectionRange(at, at); } }
export const scrollTo = id => document.getElementById(id)?.scrollIntoView({ block: "nearest" });

// Only the keys that the widget itself answers: Tab goes on its way unless it takes a suggestion, or nobody could leave.
export function takeKeys(id) {
  document.getElementById(id)?.addEventListener("keydown", event => {
    const box = event.currentTarget;
    const command = (event.ctrlKey || event.metaKey) && ["z", "Z", "y", "c", "v"].includes(event.key);
    const list = box.getAttribute("role") === "listbox" && (command || ["ArrowUp", "ArrowDown", "Home", "End", "Delete"].includes(event.key));
    const open = box.dataset.open === "true";
    const choice = open && (["ArrowUp", "ArrowDown"].includes(event.key) || (["Enter", "Tab"].includes(event.key) && box.hasAttribute("aria-activedescendant")));
    if (list || choice) event.preventDefault();
  });
}

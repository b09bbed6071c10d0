// What somebody entered and took along, encrypted with a key of theirs, in the browser's own database (docs/decisions/0026).
const iterations = 600000;
const bytes = text => new TextEncoder().encode(text);
const text = data => new TextDecoder().decode(data);
let open = null;

const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open("cdms-entry", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("keys", { keyPath: "user" });
    request.result.createObjectStore("kept", { keyPath: "key" }).createIndex("user", "user");
    request.result.createObjectStore("queue", { keyPath: "id", autoIncrement: true }).createIndex("user", "user");
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

// One transaction; what the act returns is a request whose result is wanted, or nothing.
async function run(stores, mode, act) {
  const transaction = (await opening).transaction(stores, mode, mode === "readwrite" ? { durability: "strict" } : undefined);
  return new Promise((resolve, reject) => {
    const request = act(transaction);
    transaction.oncomplete = () => resolve(request?.result ?? null);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

async function wrapping(passphrase, salt, rounds) {
  const material = await crypto.subtle.importKey("raw", bytes(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

// Two keys out of the one: for contents, and for names, which tell nothing to whoever looks into the database.
async function take(user, raw) {
  const material = await crypto.subtle.importKey("raw", raw, "HKDF", false, ["deriveKey"]);
  const derive = (info, algorithm, uses) => crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: bytes(`cdms-entry|${info}|${user}`) }, material, algorithm, false, uses);
  open = { user, content: await derive("content", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]), names: await derive("names", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]) };
}

const unlocked = () => { if (!open) throw new Error("The store is locked."); return open; };

// Whose it is, and its place, are part of what is checked: a record moved to another person or place does not open.
async function seal(place, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(`${unlocked().user}|${place}`) }, unlocked().content, bytes(value)) };
}

const unseal = async (place, record) => text(await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv, additionalData: bytes(`${unlocked().user}|${place}`) }, unlocked().content, record.data));

async function keyOf(name) {
  const hash = new Uint8Array(await crypto.subtle.sign("HMAC", unlocked().names, bytes(name)));
  return unlocked().user + "|" + Array.from(hash, part => part.toString(16).padStart(2, "0")).join("");
}

export const people = async () => (await run("keys", "readonly", t => t.objectStore("keys").getAll())).map(row => ({ user: row.user, name: row.name }));
export const unsentOf = async user => run("queue", "readonly", t => t.objectStore("queue").index("user").count(user));

export async function create(user, name, passphrase) {
  const [raw, salt, iv] = [32, 16, 12].map(size => crypto.getRandomValues(new Uint8Array(size)));
  const wrapped = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(`${user}|key`) }, await wrapping(passphrase, salt, iterations), raw);
  // add, not put: a key that is there is never written over, or what it encrypts would be lost.
  await run("keys", "readwrite", t => t.objectStore("keys").add({ user, name, salt, iterations, iv, wrapped }));
  await navigator.storage?.persist?.();
  await take(user, raw);
}

export async function unlock(user, passphrase) {
  const row = await run("keys", "readonly", t => t.objectStore("keys").get(user));
  try {
    await take(user, new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData: bytes(`${user}|key`) }, await wrapping(passphrase, row.salt, row.iterations), row.wrapped)));
    return true;
  } catch { return false; }
}

// Takes out everything of a person, what is unsent too: for a passphrase that is forgotten.
export const discard = user => run(["keys", "kept", "queue"], "readwrite", t => {
  t.objectStore("keys").delete(user);
  for (const store of ["kept", "queue"]) t.objectStore(store).index("user").openKeyCursor(user).onsuccess = event => { const at = event.target.result; if (at) { t.objectStore(store).delete(at.primaryKey); at.continue(); } };
});

export async function put(name, value) {
  const key = await keyOf(name);
  const record = { key, user: unlocked().user, ...await seal(`kept|${key}`, value) };
  await run("kept", "readwrite", t => t.objectStore("kept").put(record));
}

export async function get(name) {
  const key = await keyOf(name);
  const record = await run("kept", "readonly", t => t.objectStore("kept").get(key));
  return record ? unseal(`kept|${key}`, record) : null;
}

export async function enqueue(label, value) {
  const record = { label, user: unlocked().user, ...await seal(`queue|${label}`, value) };
  await run("queue", "readwrite", t => t.objectStore("queue").add(record));
}

export async function queue() {
  const rows = await run("queue", "readonly", t => t.objectStore("queue").index("user").getAll(unlocked().user));
  return Promise.all(rows.map(async row => ({ id: row.id, label: row.label, value: await unseal(`queue|${row.label}`, row) })));
}

// The service has taken one: it goes, what stands behind it goes by its new number, and what stands now is kept, all at once or nothing.
export async function settle(id, rewritten, name, value) {
  const rows = await Promise.all(rewritten.map(async row => ({ id: row.id, label: row.label, user: unlocked().user, ...await seal(`queue|${row.label}`, row.value) })));
  const key = name === null ? null : await keyOf(name);
  const kept = key === null ? null : { key, user: unlocked().user, ...await seal(`kept|${key}`, value) };
  await run(["queue", "kept"], "readwrite", t => {
    t.objectStore("queue").delete(id);
    for (const row of rows) t.objectStore("queue").put(row);
    if (kept) t.objectStore("kept").put(kept);
  });
}

// One page of this browser sends at a time, in order.
export const alone = pages => navigator.locks.request("cdms-entry-send", { ifAvailable: true }, lock => lock ? pages.invokeMethodAsync("SendAll") : false);

// A page that nobody touches locks itself: all of it is stored, so that loading it anew loses nothing.
export function lockWhenIdle(minutes) {
  let touched = Date.now();
  for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, () => { touched = Date.now(); });
  setInterval(() => { if (open && Date.now() - touched > minutes * 60000) location.reload(); }, 15000);
}

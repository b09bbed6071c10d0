// Shows how far a return is without a reload. Without script the page shows it at the next visit.
const live = document.getElementById("live");
const look = async () => {
  if (live.querySelector("[data-running]") === null) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
      // Somebody at a button of it must not lose the place.
      if (now !== null && !live.contains(document.activeElement)) live.replaceChildren(...now.childNodes);
    }
  } catch {
    // The service does not answer; the next look may.
  }
  setTimeout(look, 2000);
};
if (live !== null) setTimeout(look, 2000);

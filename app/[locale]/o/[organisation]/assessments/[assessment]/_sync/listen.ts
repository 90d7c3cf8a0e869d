import type { Store } from "./store.ts";

/** Milliseconds between two looks at what others have saved, while the page is seen. */
const interval = 20_000;

/** Sends and asks when it helps: the connection is back, the page is seen again, is being left, or has been open a while. */
export function listen(store: Store): () => void {
  const catchUp = () => {
    store.sendNow();
    void store.refresh();
  };
  const onVisibility = () => (document.visibilityState === "visible" ? catchUp() : store.sendNow());
  const timer = setInterval(() => document.visibilityState === "visible" && void store.refresh(), interval);
  window.addEventListener("online", catchUp);
  window.addEventListener("focus", catchUp);
  window.addEventListener("pagehide", store.sendNow);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", catchUp);
    window.removeEventListener("focus", catchUp);
    window.removeEventListener("pagehide", store.sendNow);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}

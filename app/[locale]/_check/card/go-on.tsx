"use client";
import { useEffect } from "react";

/** Ctrl+Enter inside an indicator's card moves on to the next card, and from the last one to the link onward. */
export function GoOn() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.ctrlKey || !(event.target instanceof Element)) return;
      const card = event.target.closest("[data-card]");
      if (card === null) return;
      event.preventDefault();
      const cards = [...document.querySelectorAll("[data-card]")];
      const next = cards[cards.indexOf(card) + 1];
      const control = next?.querySelector<HTMLElement>("input:checked, input, textarea, button") ?? document.getElementById("onward");
      control?.focus();
      next?.scrollIntoView({ block: "start" });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}

"use client";
export { default } from "#app/[locale]/_states/failed.tsx";

export { default } from "#app/[locale]/_states/gone.tsx";

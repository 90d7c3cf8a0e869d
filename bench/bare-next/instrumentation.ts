/** Nothing at the start: without this file Next would take the product's own, from the folder above. */
export function register(): void {}

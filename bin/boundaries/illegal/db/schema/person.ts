export const person = "person";

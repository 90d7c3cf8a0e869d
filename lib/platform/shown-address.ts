/** The header by which the server (rendered-on-request.ts) tells pages rendered on request at which address they are shown. */
export const shownAddressHeader = "x-klyngeklar-address";

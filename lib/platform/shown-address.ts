/** The header by which the proxy tells pages rendered on request at which address they are shown. */
export const shownAddressHeader = "x-klyngeklar-address";

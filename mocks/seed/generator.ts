/** Raised with every change of what a seed produces: kept worlds lie on the base of one generator. */
export const GENERATOR = 8;

// The land measure of the country.

/** One mu in square metres: fifteen are a hectare. */
export const squareMetresOfMu = 10_000 / 15;

/** n, the order of the base point of P-384 (FIPS 186-5, SP 800-186 section 3.2.1.4). */
export const p384Order =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;

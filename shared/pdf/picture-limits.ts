/**
 * Limits for pictures. A pixel takes four bytes once it is shown; a picture of an A1 plan at 300 dpi has 70 million
 * pixels, of an A0 plan 140 million. pdf.js passes both numbers on to its worker, where
 * renderer/viewer/pictures/worker-hooks.ts reads them.
 */
export const pictureLimits = {
  /** Maximum pixels of a picture to unpack: a small file can claim a huge one. Ten times as many at one bit each. */
  maxImageSize: 160 * 1024 * 1024,
  /** Bytes of a picture as it is shown: 40 million pixels, an A2 sheet at 300 dpi. Larger ones are shown coarser. */
  canvasMaxAreaInBytes: 160 * 1024 * 1024,
} as const;
